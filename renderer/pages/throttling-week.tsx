// biome-ignore-all lint/a11y/useSemanticElements: a grid to walk through is no table to read (ARIA grid pattern)
/** The week as the limits make it: one sentence for everybody, a picture for the eye, and a grid to walk through by keys. */
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { WORK_DAYS, type WorkDay } from "../../core/answer-choices.ts";
import type { ThrottlingAnswer } from "../../core/answers.ts";
import { throttlingPage as words } from "../../core/text/pages.ts";
import { daysText, rateText, text } from "../../core/text/steps.ts";
import { week } from "../../core/text/week.ts";
import { endsBeforeItBegins, minutesOf, partOfHour } from "../../core/vault/work-hours.ts";
import { Notice } from "../parts/notice.tsx";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LAST_HOUR = 23;
const HOURS_NAMED_EVERY = 6;

export function Week({ throttling }: { readonly throttling: ThrottlingAnswer }) {
  const { workDays, workHours, workHourKbps, nonWorkHourKbps } = throttling;
  const [from, to] = [minutesOf(workHours.from), minutesOf(workHours.to)];
  if (from === null || to === null || from === to || workDays.length === 0) return null;
  return (
    <figure className="week">
      <figcaption>
        <span className="legend">{words.picture}</span>
        <span className="quiet">
          {words.pictureText({
            days: daysText(workDays),
            from: workHours.from,
            to: workHours.to,
            work: rateText(workHourKbps),
            other: rateText(nonWorkHourKbps),
          })}
        </span>
      </figcaption>
      {endsBeforeItBegins(workHours) && (
        <Notice kind="warning" title={week.overMidnight}>
          <p>{week.overMidnightWhy}</p>
        </Notice>
      )}
      <p className="week-key" aria-hidden="true">
        <Swatch kind="all" label={`${words.during}: ${rateText(workHourKbps)}`} />
        <Swatch kind="none" label={`${words.outside}: ${rateText(nonWorkHourKbps)}`} />
      </p>
      <Grid throttling={throttling} />
    </figure>
  );
}

type Part = ReturnType<typeof partOfHour>;

const Swatch = ({ kind, label }: { readonly kind: Part; readonly label: string }) => (
  <span>
    <span className="week-swatch week-cell" data-part={kind} />
    {label}
  </span>
);

interface Place {
  readonly row: number;
  readonly hour: number;
}

const partAt = ({ workDays, workHours }: ThrottlingAnswer, { row, hour }: Place): Part => {
  const day = WORK_DAYS[row];
  return day !== undefined && workDays.includes(day) ? partOfHour(workHours, hour) : "none";
};

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

function wordsAt(throttling: ThrottlingAnswer, place: Place): string {
  const part = partAt(throttling, place);
  const rate = rateText(part === "none" ? throttling.nonWorkHourKbps : throttling.workHourKbps);
  const day = text.values.dayNames[WORK_DAYS[place.row] ?? "monday"];
  const told = { day, from: clock(place.hour), to: clock(place.hour + 1), rate };
  return part === "part" ? week.partly(told) : week.hour(told);
}

/** One stop of the Tab key; inside, the arrow keys. The line below says what the hour is that has the focus or the pointer. */
function Grid({ throttling }: { readonly throttling: ThrottlingAnswer }) {
  const [place, setPlace] = useState<Place>({ row: 0, hour: 0 });
  const [told, tell] = useState<Place | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const keys = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(place, event, isRightToLeft(grid.current));
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.hour}"]`)?.focus();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const found = placeOf(target);
    if (found) setPlace(found);
    tell(found);
  };
  return (
    <>
      <div
        role="grid"
        ref={grid}
        className="week-grid"
        aria-label={week.grid}
        aria-describedby={keys}
        aria-readonly
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => tell(null)}
        onPointerOver={({ target }) => tell(target instanceof HTMLElement ? placeOf(target) : null)}
        onPointerLeave={() => tell(null)}
      >
        <HourNames />
        {WORK_DAYS.map((day, row) => (
          <Day key={day} day={day} row={row} throttling={throttling} at={place} />
        ))}
      </div>
      <p className="quiet week-told" aria-hidden>
        {told && wordsAt(throttling, told)}
      </p>
      <p className="quiet" id={keys}>
        {week.keys}
      </p>
    </>
  );
}

function placeOf({ dataset }: HTMLElement): Place | null {
  const [, row, hour] = /^(\d)-(\d+)$/.exec(dataset.at ?? "") ?? [];
  return row === undefined ? null : { row: Number(row), hour: Number(hour) };
}

const HourNames = () => (
  <div className="week-row" aria-hidden>
    <span />
    {HOURS.filter((hour) => hour % HOURS_NAMED_EVERY === 0).map((hour) => (
      <span key={hour} className="week-hour">
        {clock(hour)}
      </span>
    ))}
  </div>
);

interface DayProps {
  readonly day: WorkDay;
  readonly row: number;
  readonly throttling: ThrottlingAnswer;
  readonly at: Place;
}

const Day = ({ day, row, throttling, at }: DayProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus, as the grid pattern has it
  <div className="week-row" role="row">
    {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
    <span role="rowheader" className="week-day" aria-label={text.values.dayNames[day]}>
      {text.values.shortDayNames[day]}
    </span>
    {HOURS.map((hour) => (
      <div
        key={hour}
        role="gridcell"
        className="week-cell"
        data-part={partAt(throttling, { row, hour })}
        data-at={`${row}-${hour}`}
        aria-label={wordsAt(throttling, { row, hour })}
        tabIndex={at.row === row && at.hour === hour ? 0 : -1}
      />
    ))}
  </div>
);

const isRightToLeft = (table: HTMLElement | null): boolean =>
  table !== null && getComputedStyle(table).direction === "rtl";

/** Where a key leads; null for the keys that are not the grid's. */
function placeAfter({ row, hour }: Place, { key, ctrlKey }: KeyboardEvent, mirrored: boolean): Place | null {
  const forth = mirrored ? -1 : 1;
  const within = (hours: number, rows = 0): Place => ({
    row: Math.min(WORK_DAYS.length - 1, Math.max(0, row + rows)),
    hour: Math.min(LAST_HOUR, Math.max(0, hour + hours)),
  });
  const places: Readonly<Record<string, Place>> = {
    ArrowRight: within(forth),
    ArrowLeft: within(-forth),
    ArrowDown: within(0, 1),
    ArrowUp: within(0, -1),
    Home: { row: ctrlKey ? 0 : row, hour: 0 },
    End: { row: ctrlKey ? WORK_DAYS.length - 1 : row, hour: LAST_HOUR },
  };
  return places[key] ?? null;
}
