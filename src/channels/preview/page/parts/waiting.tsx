/** An answer that is on its way -> a sign of it, which says so when it takes long. */
import { useEffect, useState } from "react";

/** After this long a person wonders whether anything still happens (Nielsen's ten seconds, halved: nobody waits for the limit). */
const longMs = 5_000;

export function Waiting() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting">
      <span className="dots" aria-hidden="true" />
      {long ? "Still computing: a large book takes a while." : "Computing the answer…"}
    </p>
  );
}
