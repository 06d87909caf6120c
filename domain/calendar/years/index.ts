import type { YearDecisions } from '../day-off';
import { YEAR_2016 } from './2016';
import { YEAR_2017 } from './2017';
import { YEAR_2018 } from './2018';
import { YEAR_2019 } from './2019';
import { YEAR_2020 } from './2020';
import { YEAR_2021 } from './2021';
import { YEAR_2022 } from './2022';
import { YEAR_2023 } from './2023';
import { YEAR_2024 } from './2024';
import { YEAR_2025 } from './2025';
import { YEAR_2026 } from './2026';
import { YEAR_2027 } from './2027';

const DECISIONS: ReadonlyMap<number, YearDecisions> = new Map(
  [
    YEAR_2016,
    YEAR_2017,
    YEAR_2018,
    YEAR_2019,
    YEAR_2020,
    YEAR_2021,
    YEAR_2022,
    YEAR_2023,
    YEAR_2024,
    YEAR_2025,
    YEAR_2026,
    YEAR_2027,
  ].map((decisions) => [decisions.year, decisions]),
);

/** What was decided for a year; undefined where no data is kept and the rule must answer. */
export function decisionsOf(year: number): YearDecisions | undefined {
  return DECISIONS.get(year);
}
