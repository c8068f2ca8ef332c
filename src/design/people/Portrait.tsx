export interface PortraitProps {
  name: string;
  /** Address of a photo of somebody who agreed to it. */
  photo?: string | undefined;
}

/** At most two letters: of the first and of the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => [...word][0]!.toUpperCase()).join('');
}

/** A photo, or a drawn head with shoulders and initials. */
export function Portrait({ name, photo }: PortraitProps) {
  if (photo) return <img class="kg-portrait" src={photo} alt="" width="160" height="160" />;
  return (
    <svg class="kg-portrait kg-portrait--drawn" viewBox="0 0 160 160" aria-hidden="true" focusable="false">
      <circle class="kg-portrait__sky" cx="80" cy="80" r="80" />
      <path class="kg-portrait__hill" d="M0 160V112c26-14 52-12 80-2s54 10 80-4v54z" />
      <text class="kg-portrait__letters" x="80" y="84" text-anchor="middle" dominant-baseline="middle">
        {initials(name)}
      </text>
    </svg>
  );
}
