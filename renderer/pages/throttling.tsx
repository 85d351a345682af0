import { Switch } from "@fluentui/react-components";
import type { Facts } from "../../core/facts.ts";
import { parts } from "../../core/text/frame.ts";
import { proxyPage } from "../../core/text/pages.ts";
import { daysText, rateText, text } from "../../core/text/steps.ts";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { useWizard } from "../setup.ts";
import { useLeave, usePart } from "../use-answers.ts";
import { Limits } from "./throttling-limits.tsx";

const words = text.throttling;

export function ThrottlingPage() {
  const [throttling, change] = usePart("throttling");
  const leave = useLeave("throttling");
  const present = useWizard((wizard) => wizard.facts?.throttling ?? null);
  return (
    <Page title={words.title} why={words.why}>
      {leave.offered && (
        <Choices
          legend={words.title}
          legendAs="unseen"
          field="throttling.leave"
          value={leave.left ? "leave" : "set"}
          onChange={(value) => leave.set(value === "leave")}
          options={[
            { value: "leave", title: parts.leave, why: proxyPage.present({ what: presentText(present) }) },
            { value: "set", title: parts.another },
          ]}
        />
      )}
      {!leave.left && (
        <Switch
          className="box"
          label={words.fields.limited}
          checked={throttling.limited}
          onChange={(_event, { checked }) => change({ limited: checked })}
        />
      )}
      {!leave.left && throttling.limited && <Limits />}
    </Page>
  );
}

function presentText(throttling: Facts["throttling"]): string {
  if (throttling === null) return parts.unknown;
  if (!throttling.limited) return words.values.none;
  const { workHourKbps, workHours, workDays } = throttling;
  const hours = words.values.hours(workHours);
  return `${rateText(workHourKbps)}, ${hours}, ${daysText(workDays)}`;
}
