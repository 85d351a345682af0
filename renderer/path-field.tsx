import { Button } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { parts } from "../core/text/frame.ts";
import { pastedPath } from "../core/vault/pasted-path.ts";
import { type Labels, TextField } from "./parts/fields.tsx";
import { PracticeHint } from "./practice-hint.tsx";
import { useSetup, useWizard } from "./setup.ts";
import type { FieldManners } from "./use-field.ts";

/** A path: typed, pasted, or chosen in the system's dialog where there is one. */
export function PathField(
  props: FieldManners &
    Labels & {
      readonly value: string;
      readonly what: "credentials-file" | "certificate" | "installer" | "folder";
      readonly onChange: (path: string) => void;
      readonly optional?: boolean;
      /** Name of the value that works in practice mode. */
      readonly practice?: string;
    },
) {
  const { link } = useSetup();
  const dialogs = useWizard((wizard) => wizard.about?.nativeDialogs ?? false);
  const { what, practice, ...field } = props;
  const choose = async () => {
    const path = await link.host.choosePath({ what, title: props.label }).catch(() => null);
    if (path === null) return;
    props.onEdit();
    props.onChange(path);
  };
  const onChange = (path: string) => props.onChange(pastedPath(path));
  return (
    <div className="path">
      <TextField
        {...field}
        onChange={onChange}
        beside={
          dialogs && (
            <Button icon={<FolderOpen20Regular />} onClick={() => void choose()}>
              {parts.browse}
            </Button>
          )
        }
      />
      {practice && (
        <PracticeHint name={practice} label={props.label} value={props.value} onFill={props.onChange} />
      )}
    </div>
  );
}
