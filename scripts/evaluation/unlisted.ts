/**
 * Why a flag that the list of Ashdown does not name stands all the same by the settled readings, by
 * pattern and first day. What is not here has not been weighed, and the page says so.
 */
const reasons: Readonly<Record<string, string>> = {
  'untreated-health-need 2019-12-02':
    'The README of the families counts it neither way: the preventer was not collected and not used, and no entry says that it was given within 60 days.',
  'untreated-health-need 2021-01-22':
    "The same records as the listed flag about Tyler: the school's referral names both children, and the medical found three decayed teeth in Maisie.",
  'no-access 2023-02-01':
    'The same failed visit as the listed flag about Alfie, for the two older children; no social work visit saw them until 26/09/2023 (reading 6: the plan was open).',
  'child-not-seen 2020-04-06':
    'Reading 6: the gap runs from the start of the plan to the first visit; the visit of 14/05/2020 was by video, on working day 25 of 20.',
  'child-not-seen 2021-03-23':
    'Reading 6: the gap runs from the start of the plan; the first visit that says the children were seen is of 22/04/2021, twenty working days on.',
  'child-not-seen 2022-11-03': 'The README counts gaps of 11 to 19 working days neither way.',
  'missing-voice 2020-04-06':
    'Reading 6: a child in need plan is an open plan; Tyler is quoted on 14/05/2020, Maisie only waved.',
  'missing-voice 2020-06-03':
    'Reading 6: no words or expression of Tyler between the school log of 03/06/2020 and the closure.',
  'missing-voice 2021-05-27':
    'Tyler is seen on 25/06 and 05/08/2021, and nothing that he said or showed is written down; 94 days of 90.',
  'missing-voice 2021-12-02':
    'Tyler is seen on 02/12/2021; the visits up to 04/03/2022 write down nothing that he said or showed; 92 days of 90.',
  'timescale-not-evidenced 2020-07-02': 'A local limit; the README counts it neither way.',
  'timescale-not-evidenced 2021-01-25': 'A local limit; the README counts it neither way.',
  'timescale-not-evidenced 2021-02-24': 'A local limit; the README counts it neither way.',
  'timescale-not-evidenced 2022-05-31':
    "Timescale 10: Alfie's plan began on 31/05/2022, and the first review conference recorded is of 22/11/2022.",
  'timescale-not-evidenced 2022-11-22': 'A local limit; the README counts it neither way.',
  'timescale-not-evidenced 2023-06-26': 'A local limit; the README counts it neither way.',
  'timescale-not-evidenced 2023-09-20': 'A local limit; the README counts it neither way.',
  'cumulative-concern 2020-01-21':
    'Five distinct incidents in thirty days, each under severity 3 and at two agencies or more.',
  'cumulative-concern 2021-05-12':
    'Five distinct incidents in 85 days at hospital, school, social care and housing.',
  'cumulative-concern 2023-01-31':
    'Five about Tyler in 80 days at school, social care and police: the listed flags of the household before and after it, seen for one child.',
  'cumulative-concern 2023-05-22':
    'Ten distinct incidents; windows of 90 days that share one are told as one, and the list stops at 31/05/2023.',
  'escalating-concern 2019-09-09':
    'Six in 90 days after none, with GP, school and police loaded for both spans.',
  'escalating-concern 2020-11-20': 'Eight in 90 days after one, all agencies loaded for both spans.',
  'escalating-concern 2022-01-18': 'Seven in 90 days after three: at least four, and at least twice as many.',
  'escalating-concern 2022-05-19': 'Four about a new baby in 90 days after one.',
  'escalating-concern 2023-01-25': 'Eight in 90 days after two: at least four, and at least twice as many.',
  'escalating-concern 2023-04-19': 'Eight in 90 days after two: at least four, and at least twice as many.',
  'school-absence 2023-09-05':
    'Reading 13: the school year to date stays above a tenth in February, though the last half term was full.',
  'unanswered-referral 2023-06-24':
    'Received on the next working day; no word to the referrer is recorded within three (reading 14).',
  'frequent-moves 2019-01-21':
    'Reading 15: two local authorities is one transfer; the health visiting records came from Wexcombe.',
  'father-unseen 2020-04-06':
    'The listed flag spans this plan and the next in one; the rule asks plan by plan, and this is its first part.',
  'father-unseen 2022-05-31':
    "Alfie's plan was open 175 days; the father is on the people list and the entry of 18/10/2022 says that he was not spoken to.",
  'universal-contact-missed 2022-03-11':
    'Reading 13: due by birth; the one visit found nobody in, and the baby came before the next.',
  'quiet-sibling 2019-03-15': 'The README counts it neither way.',
  'quiet-sibling 2022-06-22':
    'Four months in which entries about the family say nothing of Maisie by name, with entries about both brothers.',
  'neglect-tool-absent 2022-05-31':
    "Reading 17: the plan's category is neglect; no tool is recorded for Alfie until the plan ended.",
};

/** The reason; null where the flag has not been weighed. */
export function reasonFor(pattern: string, from: string): string | null {
  return reasons[`${pattern} ${from}`] ?? null;
}
