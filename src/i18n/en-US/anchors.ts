/** A competency and what each score from 1 on looks like. */
export interface CompetencyWords { readonly competency: string; readonly levels: readonly string[] }

/** What can be seen or heard, never what somebody is like. */
const anchors: readonly CompetencyWords[] = [
  {
    competency: "Keeps promises",
    levels: [
      "Dates pass without a word; others find out by asking.",
      "Says that a date will slip once it has slipped.",
      "Keeps most dates and warns of the others at least a day ahead.",
      "Keeps dates, and offers a way out when one is at risk.",
      "Dates hold even when others' do not; colleagues plan by them.",
    ],
  },
  {
    competency: "Listens to customers",
    levels: [
      "Answers before the customer has finished; has to be told twice.",
      "Takes down what is asked, without asking why.",
      "Repeats back what was asked and notes it.",
      "Asks what it is for, and what has been tried before.",
      "Names the need before the customer does; customers ask for them by name.",
    ],
  },
  {
    competency: "Works with others",
    levels: [
      "Hand-overs come late or without notes.",
      "Helps when asked, and keeps to the own part otherwise.",
      "Hands over in time with what the next one needs.",
      "Sees when somebody is stuck and offers help.",
      "Brings people of several teams together, and the result is theirs.",
    ],
  },
  {
    competency: "Shares what they know",
    levels: [
      "What they know is known to them alone.",
      "Explains when asked.",
      "Writes down what others will need.",
      "Shows new people how it is done, and looks at how it goes.",
      "Others work by what they wrote; they keep it up to date.",
    ],
  },
];
export default anchors;
