/** The week as the limits make it: a picture for the eye, one sentence for everybody. */
import { type ThrottlingAnswer, WORK_DAYS, type WorkDay } from "../../core/answers.ts";
import { throttlingPage as words } from "../../core/text/pages.ts";
import { daysText, rateText, text } from "../../core/text/steps.ts";
import { minutesOf } from "../../core/vault/work-hours.ts";

const DAY_MINUTES = 24 * 60;
const HOURS_NAMED = [0, 6, 12, 18, 24];

type Span = readonly [fromMinute: number, toMinute: number];

export function Week({ throttling }: { readonly throttling: ThrottlingAnswer }) {
  const { workDays, workHours, workHourKbps, nonWorkHourKbps } = throttling;
  const spans = spansOf(workHours);
  if (spans.length === 0 || workDays.length === 0) return null;
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
      <p className="week-key" aria-hidden="true">
        <Swatch className="week-work" label={`${words.during}: ${rateText(workHourKbps)}`} />
        <Swatch className="week-free" label={`${words.outside}: ${rateText(nonWorkHourKbps)}`} />
      </p>
      <svg viewBox="0 0 536 164" className="week-picture" aria-hidden="true">
        {HOURS_NAMED.map((hour) => (
          <text key={hour} x={x(hour * 60)} y={10} className="week-hour" textAnchor="middle">
            {String(hour).padStart(2, "0")}
          </text>
        ))}
        {WORK_DAYS.map((day, row) => (
          <Day key={day} day={day} row={row} spans={workDays.includes(day) ? spans : []} />
        ))}
      </svg>
    </figure>
  );
}

const Swatch = ({ className, label }: { readonly className: string; readonly label: string }) => (
  <span>
    <svg viewBox="0 0 14 14" className="week-swatch" aria-hidden="true">
      <rect width={14} height={14} rx={4} className={className} />
    </svg>
    {label}
  </span>
);

const LEFT = 40;
const WIDTH = 480;
const ROW_HEIGHT = 21;
const TOP = 18;

const x = (minute: number): number => LEFT + (minute / DAY_MINUTES) * WIDTH;

function Day({
  day,
  row,
  spans,
}: {
  readonly day: WorkDay;
  readonly row: number;
  readonly spans: readonly Span[];
}) {
  const y = TOP + row * ROW_HEIGHT;
  return (
    <g>
      <text x={0} y={y + 12} className="week-day">
        {text.values.shortDayNames[day]}
      </text>
      <rect x={LEFT} y={y} width={WIDTH} height={16} rx={4} className="week-free" />
      {spans.map(([from, to]) => (
        <rect key={from} x={x(from)} y={y} width={x(to) - x(from)} height={16} rx={4} className="week-work" />
      ))}
    </g>
  );
}

/** Work hours that end before they start go over midnight: two pieces of one day's row. */
function spansOf({ from, to }: ThrottlingAnswer["workHours"]): readonly Span[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === null || end === null || start === end) return [];
  return start < end
    ? [[start, end]]
    : [
        [0, end],
        [start, DAY_MINUTES],
      ];
}
