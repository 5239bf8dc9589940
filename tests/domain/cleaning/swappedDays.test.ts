import { cleanDates } from "../../../src/domain/cleaning/cleanDates";
import { swappedDays } from "../../../src/domain/cleaning/swappedDays";
import type { Cell } from "../../../src/domain/records/rawTable";

const swapped = (cells: readonly Cell[]): readonly number[] => swappedDays(cells, cleanDates(cells));
const texts = ["25/03/2024", "26/03/2024", "13/04/2024", "30/04/2024"];
/** 5 January, 6 February, 3 April and 12 December 2024. */
const early = [45296, 45328, 45385, 45638];

describe("days that Excel may have read the wrong way round", () => {
  it("are true dates up to the 12th beside texts after it", () => expect(swapped([...texts, ...early])).toEqual([4, 5, 6, 7]));
  it.each<[string, readonly Cell[]]>([
    ["where a true date is after the 12th", [...texts, ...early, 45306]],
    ["where a text is up to the 12th", [...texts, ...early, "05/03/2024"]],
    ["where all are true dates", early],
    ["where all are texts", texts],
    ["where there are few", [...texts.slice(0, 3), ...early]],
    ["where texts are written year first", ["2024-03-25", "2024-03-26", "2024-04-13", "2024-04-30", ...early]],
  ])("are none %s", (_, cells) => expect(swapped(cells)).toEqual([]));
});
