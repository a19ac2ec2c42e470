import { useWords } from './words-context';

/** How far a computation in the background is, with a way to stop it. */
export function ProgressLine({
  label,
  progress,
  onCancel,
}: {
  label: string;
  progress: { done: number; of: number };
  onCancel: () => void;
}) {
  const { say } = useWords();
  return (
    <span className="xp-tools">
      <label>
        {label} <progress value={progress.done} max={progress.of} />
      </label>
      <button type="button" onClick={onCancel}>
        {say('Cancel')}
      </button>
    </span>
  );
}
