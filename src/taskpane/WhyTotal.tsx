import type { WhyStep } from "../app/why/whyView";
import { WhySteps } from "./WhySteps";

/** From what the KPIs bring to the band, and how far the next one is. */
export default function WhyTotal({ steps }: { readonly steps: readonly WhyStep[] }) {
  return <WhySteps steps={steps} />;
}
