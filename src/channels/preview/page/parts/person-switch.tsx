/** The people of the organisation -> who asks: what may be seen is decided by the server for each. */
import type { PreviewPerson } from "../../api.ts";

interface PersonSwitchProps {
  readonly people: readonly PreviewPerson[];
  readonly as: string | null;
  readonly onChoose: (email: string) => void;
}

export function PersonSwitch({ people, as, onChoose }: PersonSwitchProps) {
  return (
    <label className="field wide">
      <span>Asking as</span>
      <select value={as ?? ""} onChange={({ target }) => onChoose(target.value)}>
        {people.map(({ email, name, role }) => (
          <option key={email} value={email}>
            {name} · {role}
          </option>
        ))}
      </select>
    </label>
  );
}
