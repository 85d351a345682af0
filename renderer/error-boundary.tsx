/** A page that could not be fetched or drawn. The form and the run are elsewhere, so a reload loses nothing. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { frame } from "../core/text/frame.ts";
import { Notice } from "./parts/notice.tsx";

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="page">
        <div className="page-inside">
          <Notice
            kind="error"
            title={frame.broken.title}
            live
            actions={<Button onClick={() => location.reload()}>{frame.broken.reload}</Button>}
          >
            <p>{frame.broken.why}</p>
          </Notice>
        </div>
      </main>
    );
  }
}
