/** On the first page: the form of an earlier start is still here. */
import { Button } from "@fluentui/react-components";
import { closing as words } from "../../core/text/closing.ts";
import { momentText } from "../../core/text/time.ts";
import { Notice } from "../parts/notice.tsx";
import { useSetup, useWizard } from "../setup.ts";

export function EarlierAnswers() {
  const { wizard } = useSetup();
  const earlier = useWizard((state) => state.earlier);
  if (!earlier) return null;
  return (
    <Notice
      kind="info"
      title={words.earlierTitle}
      actions={
        <>
          <Button appearance="primary" onClick={() => wizard.getState().goOn()}>
            {words.goOn}
          </Button>
          <Button onClick={() => wizard.getState().startAnew()}>{words.startAnew}</Button>
        </>
      }
    >
      <p>{words.earlierWhy({ when: momentText(earlier.savedAt) })}</p>
    </Notice>
  );
}
