import { Button, Field, FieldContextProvider, Input, type InputProps } from "@fluentui/react-components";
import { Eye20Regular, EyeOff20Regular } from "@fluentui/react-icons";
import { type JSX, type ReactNode, useState } from "react";
import { parts } from "../../core/text/frame.ts";
import type { FieldManners } from "../use-field.ts";

export interface Labels {
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface TextFieldProps extends FieldManners, Labels {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: InputProps["type"];
  readonly inputMode?: "numeric" | "text";
  /** Stands inside the field, at its end. */
  readonly after?: JSX.Element;
  /** Stands beside the field: Browse, a unit. */
  readonly beside?: ReactNode;
  readonly width?: "short" | "middle" | "full";
  readonly mono?: boolean;
  readonly optional?: boolean;
}

const labelOf = ({ label, optional }: Pick<TextFieldProps, "label" | "optional">) =>
  optional ? (
    <>
      {label} <span className="optional">({parts.optional})</span>
    </>
  ) : (
    label
  );

/** One line of text with its label above, its hint and its fault below. */
export function TextField(props: TextFieldProps) {
  const { value, fault, width = "full" } = props;
  const { hint } = props;
  return (
    <Field
      className={`field field-${width}`}
      data-field={props.field}
      label={labelOf(props)}
      {...(hint ? { hint } : {})}
      {...(fault ? { validationMessage: fault, validationState: "error" } : {})}
    >
      {/* The input finds the field by itself; given the field's properties too, it would be described twice. */}
      <span className="beside">
        <Input
          className={props.mono ? "input mono" : "input"}
          value={value}
          type={props.type ?? "text"}
          {...(props.inputMode ? { inputMode: props.inputMode } : {})}
          autoComplete="off"
          spellCheck={false}
          {...(props.after && { contentAfter: props.after })}
          onChange={(_event, data) => {
            props.onEdit();
            props.onChange(data.value);
          }}
          onBlur={() => props.onLeave(value.trim() === "")}
        />
        {/* What stands beside is no part of the field: it has a name and a state of its own. */}
        <FieldContextProvider value={undefined}>{props.beside}</FieldContextProvider>
      </span>
    </Field>
  );
}

/** A secret: masked, with a button that shows it. Pasting is never blocked. */
export function SecretField(props: Omit<TextFieldProps, "type" | "after">) {
  const [open, setOpen] = useState(false);
  return (
    <TextField
      {...props}
      mono
      type={open ? "text" : "password"}
      after={
        <Button
          appearance="transparent"
          size="small"
          aria-pressed={open}
          aria-label={parts.show({ what: props.label })}
          icon={open ? <EyeOff20Regular /> : <Eye20Regular />}
          onClick={() => setOpen(!open)}
        />
      }
    />
  );
}

/** A whole number. What is no number stays in the field as typed, and counts as 0, which no rule here takes. */
export function NumberField(
  props: Omit<TextFieldProps, "value" | "onChange"> & {
    readonly value: number;
    readonly onChange: (value: number) => void;
  },
) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && wholeNumber(typed) === props.value ? typed : String(props.value);
  return (
    <TextField
      {...props}
      inputMode="numeric"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        props.onChange(wholeNumber(text));
      }}
    />
  );
}

const MAX_DIGITS = 9;

const wholeNumber = (text: string): number =>
  /^\d+$/.test(text.trim()) && text.trim().length <= MAX_DIGITS ? Number(text.trim()) : 0;
