import type { RuleKind, TextFault } from "../../domain/feedback/wording/wordingRule";

/** A built-in rule of one language; `words` as in the table WordingRules: parted by "|", with "!" before a phrase in which a word is not meant. */
export interface RuleWords { readonly kind: RuleKind; readonly words: string; readonly reason: string; readonly better: string }

/** The check of what a manager wrote. Source of the reasons: SBI (CCL); Kluger & DeNisi 1996, feedback on the self hurts. */
export interface WordingWords {
  readonly rules: readonly RuleWords[];
  /** Faults of a whole text; `days` as Setup has them. */
  readonly faults: (p: { readonly days: number }) => Readonly<Record<TextFault, { readonly reason: string; readonly better: string }>>;
  /** One finding in a cell. */
  readonly inCell: (p: { readonly words: string; readonly reason: string; readonly better: string }) => string;
  readonly fine: string;
  readonly show: {
    readonly heading: string;
    readonly about: string;
    readonly fine: string;
    readonly marked: (p: { readonly number: number }) => string;
    readonly reason: string;
    readonly better: string;
    readonly whole: string;
    readonly open: string;
    readonly kinds: Readonly<Record<RuleKind | TextFault, string>>;
  };
}

const wording: WordingWords = {
  rules: [
    { kind: "trait", words: "lazy|lazier|laziness|careless|carelessly|carelessness|sloppy|sloppiness|unprofessional|unprofessionally|irresponsible|unreliable|incompetent|incompetence|unmotivated|slacker|disorganised|disorganized|unorganised|unorganized", reason: "It labels the person; a label can only be defended against, not acted on.", better: "Say what was done or left out, when, and what came of it." },
    { kind: "trait", words: "bad attitude|poor attitude|negative attitude|wrong attitude|attitude problem|your attitude|his attitude|her attitude|their attitude", reason: "Nobody can see an attitude; two people will mean different things by it.", better: "Describe what you saw or heard: “in the meeting on Monday you left before the numbers were agreed”." },
    { kind: "trait", words: "stupid|dumb|clueless|arrogant|arrogance|selfish|immature|stubborn|moody|bossy|abrasive|too emotional|oversensitive|too sensitive|aggressive|!aggressive target|!aggressive targets|!aggressive plan|!aggressive price|!aggressive prices|!aggressive pricing|!aggressive schedule|!aggressive growth|!aggressive discount|!aggressive goal|difficult person|negative person|pessimist|a pessimist|pessimistic|too shy|too passive|too timid|too quiet|introverted|no passion|no initiative|no drive|no ambition|no sense of responsibility|no people skills|not ambitious|not proactive|lack initiative|lacks initiative|lack of initiative|lack commitment|lacks commitment|lack of commitment|lack drive|lacks drive|lack of drive|lack ambition|lacks ambition|lack of ambition|lack of discipline|weak at|weak in|!weak in stock|low performer|poor performer|not a team player", reason: "It judges the person. Feedback on the self makes results worse (Kluger & DeNisi 1996).", better: "Name the behaviour and its effect on the work." },
    { kind: "trait", words: "genius|rock star|rockstar|superstar|born leader|a natural leader|so talented|gifted", reason: "Praise of the person does not say what to repeat.", better: "Say what was done well and what it brought." },
    { kind: "absolute", words: "always|!as always|never|!never mind|every time|every single time|all the time|constantly|at no time|without fail", reason: "One counter-example is enough to have the rest dismissed.", better: "Say how often, and when: “in three of the five reviews in May”." },
    { kind: "vague", words: "good job|great job|nice job|good work|great work|nice work|well done|keep it up|do better|be better|try harder|work harder|step up|improve|needs improvement|need improvement|room for improvement|more proactive|more professional|not good enough|pay more attention", reason: "It does not say what to repeat or to change.", better: "Say what exactly, with a number, a date or an example." },
    { kind: "mind-reading", words: "you don't care|you do not care|you didn't care|you did not care|you don't want to|you do not want to|you didn't want to|you aren't interested|you are not interested|you're not interested|you just want|you only think of|you think you|you don't respect|you clearly don't|you obviously|you must have known|deliberately|on purpose|lack of motivation|lack motivation|lost interest|don't seem to care|do not seem to care|didn't seem to care|seem unmotivated|you couldn't be bothered", reason: "What somebody thinks or wants cannot be seen; a guess is easily wrong, also when it is hedged.", better: "Say what you saw, and ask: “What happened there?”" },
    { kind: "protected", words: "pregnant|pregnancy|maternity|paternity|parental leave|sick leave|your illness|your health|depressed|depression|anxiety|disability|your age|too old|too young|at your age|young lady|for a woman|for a man|as a woman|as a mother|as a father|single mother|your children|your kids|your wife|your husband|your family|married|divorced|your religion|your race|your nationality|your accent|menopause|your medication", reason: "Health, family, age, sex and origin have no place in an appraisal; using them can be discrimination.", better: "Leave it out and speak of results and behaviour only." },
    { kind: "comparison", words: "than|!rather than|!other than|like|!would like|!customers like|unlike|compared with|compared to|as good as|as fast as|as well as|whereas", reason: "With a colleague's name close by, this compares people.", better: "Compare with the target, or with the same person's earlier results." },
    { kind: "turn", words: "but|!but also|!nothing but|!all but|!last but not least|however|that said", reason: "After praise, this takes the praise back.", better: "Two separate sentences: what to keep, and what to change." },
    { kind: "praise", words: "good|great|excellent|well|!as well|!as well as|strong|strength|thank you|thanks|appreciate|appreciated|impressive|impressed|pleased|proud|improved|exceeded|ahead of|!ahead of you|signed|!signed elsewhere|reordered|renewed|on time|a day early|days early|a week early|complete|above target|outstanding|successful|successfully|succeeded|nice|best", reason: "Counts as praise.", better: "A text needs both: what to keep, and what to change." },
    { kind: "blame", words: "late|missed|short of|below target|behind|failed|fail|fails|failure|complaint|complaints|complained|error|errors|mistake|mistakes|poor|poorly|not enough|did not|didn't|slow|slower|delay|delays|delayed|unhappy|problem|problems|wrong|forgot|overdue|too few|too long|could be|should have", reason: "Counts as criticism.", better: "A text needs both: what to keep, and what to change." },
    { kind: "effect", words: "so that|because|as a result|which meant|that meant|meaning that|led to|leads to|leading to|cost|costs|saved|saves|saving|therefore|so the|so we|so they|so our|so nobody|caused|causing|thanks to|impact|effect|affected|consequence|allowed|enabled|had to|could not|couldn't|lost|won|kept|brought|made it possible|which left|which brought|which gave|which helped|leaving|and the customer|and customers|the customer signed|they signed|the customer went|and the installer|and three of them|reordered|renewed|went elsewhere|signed elsewhere", reason: "Counts as an effect.", better: "Say what it changed for customers, colleagues or results." },
    { kind: "next-step", words: "next|please|let us|let's|i suggest|i propose|agree|agreed|plan to|by the end of|from now on|going forward|i would like you to|i'd like you to|try to|try|you will|we will|i will|we'll|i'll|would you|could you|can you|until then|starting|before the|follow up|each week|every week|keep", reason: "Counts as a next step.", better: "Say what, who and by when." },
  ],
  faults: ({ days }) => ({
    comparison: { reason: "Being set beside a named colleague turns the talk to that colleague.", better: "Compare with the target, or with this person's earlier results." },
    sandwich: { reason: "Praise, then “but”: people hear only what follows, and trust the next praise less.", better: "Two separate sentences: what to keep, and what to change." },
    "praise-only": { reason: "Only praise: the person learns nothing about what to change.", better: "Add one thing to change, with what it would bring." },
    "blame-only": { reason: "Only criticism: people stop listening, and don't know what to keep.", better: "Add one thing that went well, with its evidence." },
    "no-behaviour": { reason: "Nothing in it can be looked at: no number, day, project, customer or quotation.", better: "Name one occasion: when, what was done." },
    "no-effect": { reason: "It does not say what came of it, so it reads as a matter of taste.", better: "Add what it changed for customers, colleagues or results." },
    "no-next-step": { reason: "It does not say what happens now.", better: "Add one step: what, who, by when." },
    "too-short": { reason: "Too short to hold a behaviour, its effect and a next step.", better: "Three sentences: what was done, what came of it, what next." },
    late: { reason: `Talked over more than ${days} days after the period ended; by then it changes little.`, better: `Next time within ${days} days (Setup).` },
    "not-discussed": { reason: `More than ${days} days since the period ended, and no day of the talk is entered.`, better: "Talk it over soon, and enter the day." },
  }),
  inCell: ({ words, reason, better }) => (words === "" ? `${reason} ${better}` : `“${words}”: ${reason} ${better}`),
  fine: "Nothing to point out",
  show: {
    heading: "Wording of your text",
    about: "Your text is never changed. This is checked again at every look.",
    fine: "Nothing to point out in your text.",
    marked: ({ number }) => `finding ${number}`,
    reason: "Why",
    better: "Better",
    whole: "The text as a whole",
    open: "Open your text",
    kinds: {
      trait: "Trait or label", absolute: "Absolute", vague: "Vague", "mind-reading": "Mind reading", protected: "Personal matter", comparison: "Comparison with a colleague", turn: "Turn", praise: "Praise", blame: "Criticism", effect: "Effect", "next-step": "Next step",
      sandwich: "Praise taken back", "praise-only": "Only praise", "blame-only": "Only criticism", "no-behaviour": "Nothing concrete", "no-effect": "No effect", "no-next-step": "No next step", "too-short": "Too short", late: "Late", "not-discussed": "Not talked over yet",
    },
  },
};
export default wording;
