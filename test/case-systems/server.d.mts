/** A save that the case system was asked to make. `body` is an object for JSON and form posts, else the text. */
export interface Save {
  /** Path that was posted to: `/api/save/amira`. */
  path: string;
  /** ISO 8601. */
  at: string;
  body: unknown;
}

/** A request as it came in, without its body. */
export interface SeenRequest {
  method: string;
  path: string;
  /** With its question mark, or empty. */
  query: string;
  /** ISO 8601. */
  at: string;
  referer: string | null;
  origin: string | null;
  /** `Sec-Fetch-Dest`. */
  dest: string | null;
  /** `Sec-Fetch-Site`. */
  site: string | null;
  userAgent: string | null;
}

export interface CaseServer {
  /** Without a slash at its end. */
  url: string;
  port: number;
  /** All saves since the start or the last reset, oldest first. */
  saves(): Save[];
  requests(): SeenRequest[];
  /** Settles with all saves once there are at least `count`; it never fails, so give the test a time limit. */
  waitForSaves(count: number): Promise<Save[]>;
  /** Forgets saves and requests. */
  reset(): void;
  /** Stops at once and drops open connections. */
  close(): Promise<void>;
}

/** Serves the demo case system and the editor pages. Port 0 (the default) takes a free one; throws where the port is taken. */
export function startServer(options?: { port?: number; host?: string }): Promise<CaseServer>;
