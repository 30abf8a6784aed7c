/** What went wrong -> words with what to do, and a way to try again. */
import type { Failure } from "../server.ts";

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  return (
    <div className="failure">
      <p>
        <strong>{failure.message}</strong>
      </p>
      <p>{failure.remedy}</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
