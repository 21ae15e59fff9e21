/**
 * The portal's mark: something comes down onto a pad.
 */
export function LogoIcon() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden>
      <ellipse
        cx="14"
        cy="20.5"
        rx="11"
        ry="5"
        stroke="#7dd3fc"
        strokeWidth="2"
      />
      <ellipse cx="14" cy="20.5" rx="5" ry="2.2" fill="#7dd3fc" />
      <path
        d="M14 3v10m-4-4 4 4 4-4"
        stroke="#ffffff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
