import { day, type Day } from "../../domain/units";
import type { SampleWords } from "../../i18n/sample";
import { dateOf } from "./calendar";
import { pick, whole, type Random } from "./mulberry32";
import { worksOn, type SamplePerson } from "./roster";

/** One line of sales; `split` is the share credited to the employee, null = all of it. */
export interface SampleSale {
  readonly date: Day;
  readonly employee: string;
  readonly product: string;
  readonly customer: string;
  readonly region: string;
  readonly quantity: number;
  readonly amount: number;
  readonly split: number | null;
}

/** Share of an average month, January first: a quiet February and August, a strong autumn. */
const season = [0.95, 0.78, 1.0, 1.0, 1.05, 1.1, 0.88, 0.8, 1.05, 1.1, 1.2, 1.09];
/** How often each product sells, in the order of the price list. */
const popularity = [0.1, 0.2, 0.34, 0.46, 0.58, 0.72, 0.9, 1];
/** Orders of one seller on an average day. */
const ordersADay = 0.98;

function oneSale(random: Random, words: SampleWords, person: SamplePerson, date: Day): SampleSale {
  const drawn = random();
  const at = popularity.findIndex((upTo) => drawn < upTo);
  const product = words.products[at < 0 ? 0 : at] ?? { name: "", price: 0 };
  const quantity = at < 3 ? whole(random, 1, 3) : at < 5 ? whole(random, 1, 4) : whole(random, 2, 12);
  const discount = 1 - Math.floor(random() * 4) * 0.05;
  return { date, employee: person.id, product: product.name, customer: pick(random, words.customers), region: person.team, quantity, amount: Math.round(quantity * product.price * discount), split: null };
}

/** Every working day, most sellers sell something; a few orders are shared by two, and some goods come back. */
export function salesRows(random: Random, words: SampleWords, people: readonly SamplePerson[], from: Day, to: Day): readonly SampleSale[] {
  const sellers = people.filter(({ role }) => role !== "installer");
  const order = (person: SamplePerson, date: Day): readonly SampleSale[] => {
    const sale = oneSale(random, words, person, date);
    const chance = random();
    const colleague = chance < 0.008 ? sellers.find((other) => other !== person && other.team === person.team && worksOn(other, date)) : undefined;
    if (colleague !== undefined) return [{ ...sale, split: 0.6 }, { ...sale, employee: colleague.id, split: 0.4 }];
    return chance > 0.993 ? [sale, { ...sale, quantity: -1, amount: -Math.round(sale.amount / sale.quantity) }] : [sale];
  };
  const rows: SampleSale[] = [];
  for (let date = from; date <= to; date = day(date + 1)) {
    const { month, weekday, year } = dateOf(date);
    if (weekday === 0 || weekday === 6) continue;
    const growth = 1 + 0.07 * (year - dateOf(from).year);
    for (const person of sellers) {
      if (!worksOn(person, date)) continue;
      const expected = ordersADay * person.reach * (season[month - 1] ?? 1) * growth * (person.role === "manager" ? 0.7 : 1);
      for (let left = Math.floor(expected + random()); left > 0; left -= 1) rows.push(...order(person, date));
    }
  }
  return rows;
}
