/** The limits: when, how much, and a picture of the week that follows. */
import { Checkbox, Select } from "@fluentui/react-components";
import { WORK_DAYS, type WorkDay } from "../../core/answer-choices.ts";
import type { ThrottlingAnswer } from "../../core/answers.ts";
import { throttlingPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { Fault } from "../parts/fault.tsx";
import { NumberField, TextField } from "../parts/fields.tsx";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { useRemembered } from "../use-remembered.ts";
import { Week } from "./throttling-week.tsx";

const words = text.throttling;
const KBPS_IN_MBPS = 1024;

export function Limits() {
  const [throttling] = usePart("throttling");
  return (
    <>
      <WorkDays />
      <WorkHours />
      <div className="side-by-side even">
        <Rate name="workHourKbps" />
        <Rate name="nonWorkHourKbps" />
      </div>
      <p className="quiet under">{words.hints.rate}</p>
      <Week throttling={throttling} />
    </>
  );
}

function WorkDays() {
  const [{ workDays }, change] = usePart("throttling");
  const { field, fault, onEdit } = useField("throttling.workDays");
  const set = (day: WorkDay, on: boolean) => {
    onEdit();
    change({ workDays: WORK_DAYS.filter((one) => (one === day ? on : workDays.includes(one))) });
  };
  return (
    <fieldset
      className="days"
      data-field={field}
      data-fault={fault !== undefined}
      aria-describedby="days-fault"
    >
      <legend className="legend">{words.fields.workDays}</legend>
      <div className="row">
        {WORK_DAYS.map((day) => (
          <Checkbox
            key={day}
            label={text.values.dayNames[day]}
            checked={workDays.includes(day)}
            onChange={(_event, { checked }) => set(day, checked === true)}
          />
        ))}
      </div>
      <Fault id="days-fault" words={fault} />
    </fieldset>
  );
}

function WorkHours() {
  const [{ workHours }, change] = usePart("throttling");
  const set = (some: Partial<ThrottlingAnswer["workHours"]>) =>
    change((now) => ({ workHours: { ...now.workHours, ...some } }));
  return (
    <fieldset className="hours">
      <legend className="legend">{words.fields.workHours}</legend>
      <div className="row">
        <TextField
          {...useField("throttling.workHours.from")}
          label={words.fields.from}
          type="time"
          width="short"
          value={workHours.from}
          onChange={(from) => set({ from })}
        />
        <TextField
          {...useField("throttling.workHours.to")}
          label={words.fields.to}
          type="time"
          width="short"
          value={workHours.to}
          onChange={(to) => set({ to })}
        />
      </div>
    </fieldset>
  );
}

type RateName = "workHourKbps" | "nonWorkHourKbps";

/** Whether a rate is shown in Mbps: as the person had it; else where that is a whole number. */
function useUnit(name: RateName, kbps: number): readonly [boolean, (inMbps: boolean) => void] {
  const isWhole = kbps % KBPS_IN_MBPS === 0;
  const [inMbps, choose] = useRemembered(`unit.${name}`, isWhole && kbps >= KBPS_IN_MBPS);
  // A form that was opened since may hold another rate than the one that was typed.
  return [inMbps && isWhole, choose];
}

/** A rate with its unit. What is kept is Kbps, as the agent has it; the unit is only how it is shown. */
function Rate({ name }: { readonly name: RateName }) {
  const [throttling, change] = usePart("throttling");
  const kbps = throttling[name];
  const [inMbps, setInMbps] = useUnit(name, kbps);
  const factor = inMbps ? KBPS_IN_MBPS : 1;
  const label = words.fields[name];
  const switchUnit = (unit: string) => {
    const toMbps = unit === "mbps";
    setInMbps(toMbps);
    // The number stays, the unit changes: what the admin sees is what was typed.
    change({ [name]: Math.round(kbps / factor) * (toMbps ? KBPS_IN_MBPS : 1) });
  };
  return (
    <NumberField
      {...useField(`throttling.${name}`)}
      label={label}
      width="middle"
      value={Math.round(kbps / factor)}
      onChange={(value) => {
        setInMbps(inMbps);
        change({ [name]: value * factor });
      }}
      beside={
        <Select
          aria-label={`${throttlingPage.unit}: ${label}`}
          value={inMbps ? "mbps" : "kbps"}
          onChange={(_event, { value }) => switchUnit(value)}
        >
          <option value="kbps">{throttlingPage.kbps}</option>
          <option value="mbps">{throttlingPage.mbps}</option>
        </Select>
      }
    />
  );
}
