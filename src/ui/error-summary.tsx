import { useLayoutEffect, useRef } from 'preact/hooks';

export interface FormError {
  /** Id of the control that it is about; null where it is about the whole. */
  field: string | null;
  say: string;
}

/** What has to be looked at before going on, with a link to each place. Takes the focus when it comes (GOV.UK's pattern). */
export function ErrorSummary({ title = 'There is something to look at', errors }: { title?: string; errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul class="plain-list">
        {errors.map(({ field, say }) => (
          <li key={`${field}:${say}`}>
            {field === null ? (
              say
            ) : (
              // The part after # of an address may say which view is shown: the link leads to the control and leaves the address as it is.
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  const place = document.getElementById(field);
                  (place instanceof HTMLFieldSetElement ? place.querySelector('input') : place)?.focus();
                }}
              >
                {say}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
