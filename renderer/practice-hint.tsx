import { Button } from "@fluentui/react-components";
import { Beaker20Regular } from "@fluentui/react-icons";
import { parts } from "../core/text/frame.ts";
import { useWizard } from "./setup.ts";

/** In practice mode: fills in a value that works, so that nobody has to look for one. */
export function PracticeHint(props: {
  readonly name: string;
  /** Of the field: several hints on one page are told apart by it. */
  readonly label: string;
  readonly value: string;
  readonly onFill: (value: string) => void;
}) {
  const hint = useWizard((wizard) => wizard.about?.practiceHints[props.name]);
  if (hint === undefined || hint === props.value) return null;
  return (
    <Button
      className="practice-hint"
      appearance="transparent"
      size="small"
      icon={<Beaker20Regular />}
      aria-label={parts.practiceValueFor({ field: props.label })}
      onClick={() => props.onFill(hint)}
    >
      {parts.usePractice}
    </Button>
  );
}
