/** Who is speaking, and about which box. */
export function Masthead({ title }: { title: string | null }) {
  return (
    <header class="masthead">
      <img src="icons/32.png" alt="" width="28" height="28" />
      <p>
        <strong>On Your Shoulder</strong>
        {title && <span class="masthead-title">{title}</span>}
      </p>
    </header>
  );
}
