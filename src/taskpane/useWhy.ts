import { useEffect, useState } from "react";
import type { TeamView } from "../app/teamView";
import type { WhyView } from "../app/why/whyView";

/** Why the person shown has their score, asked for when somebody first wants to know, and anew after a refresh. */
export function useWhy(personId: string, view: TeamView, why: (employeeId: string) => Promise<WhyView | null>): readonly [WhyView | null, () => void] {
  const [told, setTold] = useState<{ readonly of: string; readonly view: TeamView; readonly why: WhyView | null } | null>(null);
  const [wanted, setWanted] = useState(false);
  const fresh = told !== null && told.of === personId && told.view === view;
  useEffect(() => {
    if (!wanted || fresh) return undefined;
    let left = false;
    void why(personId).then((next) => {
      if (!left) setTold({ of: personId, view, why: next });
    });
    return () => { left = true; };
  }, [wanted, fresh, personId, view, why]);
  return [fresh ? told.why : null, () => setWanted(true)];
}
