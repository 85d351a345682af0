import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";

const icons = {
  info: Info20Filled,
  good: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
} as const;

/** A message in the page: icon, words, and what can be done. Never told by colour alone. */
export function Notice(props: {
  readonly kind: keyof typeof icons;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Spoken when it appears. */
  readonly live?: boolean;
}) {
  const Icon = icons[props.kind];
  return (
    <div className={`notice notice-${props.kind}`} role={props.live ? "alert" : undefined}>
      <Icon className="notice-icon" aria-hidden />
      <div className="notice-words">
        {props.title && <p className="notice-title">{props.title}</p>}
        {props.children}
        {props.actions && <div className="row">{props.actions}</div>}
      </div>
    </div>
  );
}
