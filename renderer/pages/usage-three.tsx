/** Why the numbers differ. Shown before anybody has signed in, too: it is true of every vault. */
import { usage as words } from "../../core/text/usage.ts";
import { Notice } from "../parts/notice.tsx";

export function WhyTheyDiffer() {
  const { three } = words;
  const answers = [
    [three.source, three.sourceText],
    [three.stored, three.storedText],
    [three.bill, three.billText],
  ] as const;
  return (
    <section className="section" aria-labelledby="usage-three">
      <h2 id="usage-three">{three.heading}</h2>
      <div className="card usage-three">
        {answers.map(([question, answer]) => (
          <div key={question}>
            <h3>{question}</h3>
            <p>{answer}</p>
          </div>
        ))}
      </div>
      <Notice kind="info" title={three.console}>
        <p>{three.consoleText}</p>
        <p>{three.disk}</p>
      </Notice>
    </section>
  );
}
