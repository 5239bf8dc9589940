import { act, configure, fireEvent, render, screen } from "@testing-library/react";
import type { FollowUp } from "../../../src/app/followUp";
import type { Locale } from "../../../src/domain/locale";
import { App } from "../../../src/taskpane/App";

// Pages load when first opened: a slow or busy machine is no fault of what is tested.
configure({ asyncUtilTimeout: 15_000 });

/** The pane on the use cases given, after its first look. */
export async function show(followUp: FollowUp, locale: Locale = "en-US"): Promise<HTMLElement> {
  const { container } = render(<App followUp={followUp} locale={locale} dark={false} />);
  await act(() => Promise.resolve());
  return container;
}

/** Presses the button of this name once it is there. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name }));
  await act(() => Promise.resolve());
}
