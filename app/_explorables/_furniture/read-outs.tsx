export interface ReadOut {
  label: string;
  value: string;
}

/** What the figure measures: a small label over a large tabular number with its unit. Static figures show it too. */
export function ReadOuts({ items }: { items: readonly ReadOut[] }) {
  return (
    <dl className="xp-out">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
