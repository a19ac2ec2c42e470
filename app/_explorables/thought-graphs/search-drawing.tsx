import { thoughtOf, type Search } from '@/lib/explorables/thought-graphs/graph';
import type { FigureWords } from '../_furniture/words';
import { textWidth } from '../_furniture/letters';
import { round } from '../_furniture/round';
import { ink } from './ink';
import { layOut, removedAfter, type Group, type Layout } from './layout';
import { place, type Place } from './place';

interface SearchDrawingProps {
  search: Search;
  /** Steps done. */
  steps: number;
  /** The thought the search answers with, marked once all steps are done. */
  answer: number;
  width: number;
  alt: string;
  words: FigureWords;
  onPick?: (step: number) => void;
}

/** A thought graph, from the problem at the top to the answers below, as far as it has been stepped. */
export function SearchDrawing({ search, steps, answer, width, alt, words, onPick }: SearchDrawingProps) {
  const layout = layOut(search);
  const where = place(layout, search, width);
  const removed = removedAfter(search, steps);
  const current = search.steps[steps - 1];
  const shown = layout.groups.map((group, index) => ({ group, index })).filter(({ group }) => group.step < steps);
  return (
    <svg viewBox={`0 0 ${width} ${where.height}`} width={width} height={where.height} role="img" aria-label={alt}>
      <g fontSize={where.font}>
        <RowLabels layout={layout} where={where} steps={steps} words={words} />
        {shown.map(({ group, index }) => (
          <Edges
            key={index}
            group={group}
            parents={layout.parents[index] ?? []}
            layout={layout}
            where={where}
            lit={group.step === steps - 1}
          />
        ))}
        {shown.map(({ group, index }) => (
          <g key={index} onClick={onPick && group.step >= 0 ? () => onPick(group.step + 1) : undefined}>
            {group.operation === 'problem' || group.operation === 'decompose' ? (
              <Question group={group} where={where} lit={group.step === steps - 1} words={words} />
            ) : (
              group.ids.map((id) => (
                <Answer
                  key={id}
                  id={id}
                  search={search}
                  where={where}
                  removed={removed.has(id)}
                  lit={isLit(id, group, current, steps)}
                />
              ))
            )}
          </g>
        ))}
        {steps >= search.steps.length && where.cells.has(answer) && <Mark where={where} id={answer} />}
      </g>
    </svg>
  );
}

function isLit(id: number, group: Group, current: Search['steps'][number] | undefined, steps: number): boolean {
  return group.step === steps - 1 || (current?.action.operation === 'reduce' && current.made.includes(id));
}

interface RowLabelsProps {
  layout: Layout;
  where: Place;
  steps: number;
  words: FigureWords;
}

/** What was done in each row, for as many rows as have room for a line of letters. */
function RowLabels({ layout, where, steps, words }: RowLabelsProps) {
  const apart = Math.ceil(where.font / (where.rowY(1) - where.rowY(0)));
  return Array.from({ length: Math.ceil(layout.rows / apart) }, (_, index) => {
    const row = index * apart;
    const groups = layout.groups.filter((group) => group.row === row && group.step < steps);
    const labels = [...new Set(groups.map(({ operation, ids }) => labelOf(operation, ids.length, words)))];
    const [first] = labels;
    if (!first) return null;
    return (
      <text key={row} x={0} y={where.rowY(row) + where.cellHeight / 2 + 4} fill={ink.muted}>
        {first}
        {labels.length > 1 ? ' …' : ''}
      </text>
    );
  });
}

function labelOf(operation: Group['operation'], attempts: number, { say }: FigureWords): string {
  if (operation === 'problem' || operation === 'decompose') return say(operation);
  return attempts > 1 ? `${say(operation)} × ${attempts}` : say(operation);
}

function Edges({
  group,
  parents,
  layout,
  where,
  lit,
}: {
  group: Group;
  parents: number[];
  layout: Layout;
  where: Place;
  lit: boolean;
}) {
  const y = where.rowY(group.row) - 2;
  const x = where.middle(group);
  return parents.map((id) => {
    const from = where.cells.get(id);
    if (!from || layout.rowOf.get(id) === undefined) return null;
    return (
      <path
        key={id}
        d={`M${from.x.toFixed(1)} ${from.y + where.cellHeight + 1}L${x.toFixed(1)} ${y}`}
        stroke={lit ? ink.magenta : 'currentColor'}
        strokeOpacity={lit ? 1 : 0.35}
        strokeWidth={lit ? 1.5 : 1}
      />
    );
  });
}

interface QuestionProps {
  group: Group;
  where: Place;
  lit: boolean;
  words: FigureWords;
}

function Question({ group, where, lit, words: { say } }: QuestionProps) {
  const { x0, x1 } = where.span(group);
  const y = where.rowY(group.row);
  return (
    <g>
      <rect
        x={x0}
        y={y}
        width={x1 - x0}
        height={where.cellHeight}
        fill={ink.wash}
        stroke={lit ? ink.magenta : ink.navy}
        strokeWidth={1.3}
        rx={2}
      />
      {x1 - x0 > 7.2 * where.font && where.cellHeight >= where.font && (
        <text x={(x0 + x1) / 2} y={y + where.cellHeight / 2 + 4} textAnchor="middle" fill="currentColor">
          {say('values {from} to {to}', { from: group.from + 1, to: group.to })}
        </text>
      )}
    </g>
  );
}

function Answer({
  id,
  search,
  where,
  removed,
  lit,
}: {
  id: number;
  search: Search;
  where: Place;
  removed: boolean;
  lit: boolean;
}) {
  const cell = where.cells.get(id);
  if (!cell) return null;
  const { score } = thoughtOf(search, id);
  const right = score === 0;
  const wide = cell.width >= 13 && where.cellHeight >= 10;
  const digits = String(score);
  const height = wide || right ? where.cellHeight : Math.max(3, where.cellHeight - 2 * score);
  return (
    <g opacity={removed ? 0.38 : 1}>
      <rect
        x={cell.x - cell.width / 2}
        y={cell.y + where.cellHeight - height}
        width={cell.width}
        height={height}
        rx={wide ? 2 : 0}
        fill={right ? ink.navy : ink.paper}
        stroke={lit && !removed ? ink.magenta : ink.navy}
        strokeWidth={lit && !removed ? 1.8 : wide ? 1.2 : 0.8}
      />
      {wide && (
        <text
          x={cell.x}
          y={cell.y + where.cellHeight / 2 + 4}
          textAnchor="middle"
          fill={right ? ink.paper : ink.navy}
          fontWeight={700}
          fontSize={round(Math.min(13, where.cellHeight, (cell.width - 2) / textWidth(digits, 1)))}
        >
          {digits}
        </text>
      )}
    </g>
  );
}

function Mark({ where, id }: { where: Place; id: number }) {
  const cell = where.cells.get(id);
  if (!cell) return null;
  const x = cell.x - cell.width / 2 - 3;
  return (
    <rect
      x={x}
      y={cell.y - 3}
      width={cell.width + 6}
      height={where.cellHeight + 6}
      fill="none"
      stroke={ink.magenta}
      strokeWidth={2}
      rx={3}
    />
  );
}
