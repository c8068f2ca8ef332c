const willows = [300, 338, 376, 800, 838, 876, 914];

/** A dike with willows, some roofs and a church tower: the edge between the page and its footer. */
export function Skyline() {
  return (
    <svg
      class="kg-skyline"
      viewBox="0 0 1200 80"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 80V71c170-7 280-11 430-11s230 4 370 8 240 5 400 0v12z" />
      <path d="M566 66V44l7-11h44V26l-3-2 9-24 9 24-3 2v40z" />
      <path d="M504 66V52l-4-1 15-11h18l15 11-4 1v14zM662 66V54l-4-1 13-11h24l13 11-4 1v12zM452 66v-9l-3-1 11-8h12l11 8-3 1v9z" />
      {willows.map((x) => (
        <path d={`M${x} 76v-22m0 8l-6-9m6 4l7-8m-16 5a9 9 0 1 1 18-2 7 7 0 1 1-9 4 6 6 0 1 1-9-2z`} stroke-width="3" />
      ))}
    </svg>
  );
}
