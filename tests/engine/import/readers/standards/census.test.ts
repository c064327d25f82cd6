import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../../engine/import/model.ts';
import { readFile } from '../../../../../engine/import/readers/index.ts';
import { eventTypes } from '../../../../../shared/event-types/event-types.ts';
import { sharedData } from '../../../../shared-data.ts';
import { column, expectRefused, fileAt, readText } from '../support.ts';

const envelope = (collection: string, children: string): string =>
  `<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>${collection}</Collection><Year>2024</Year></CollectionDetails><Source><LEA>999</LEA></Source></Header><Children>${children}</Children></Message>`;

const child = `<Child><ChildIdentifiers><LAchildID>C7</LAchildID>stray<PersonBirthDate>2015-03-27</PersonBirthDate></ChildIdentifiers><CINdetails>
<CINreferralDate>2022-10-06</CINreferralDate><ReferralSource>3B</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
<CINclosureDate>2023-02-27</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure><DateOfInitialCPC>2022-11-06</DateOfInitialCPC>
<Assessments><AssessmentActualStartDate>2022-10-07</AssessmentActualStartDate><AssessmentAuthorisationDate>2022-11-01</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>16A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<CINPlanDates><CINPlanStartDate>2022-11-02</CINPlanStartDate><CINPlanEndDate/></CINPlanDates>
<Section47><S47ActualStartDate>2022-10-20</S47ActualStartDate><DateOfInitialCPC>2022-11-06</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>
<ReferralNFA>1</ReferralNFA>
<ChildProtectionPlans><CPPstartDate>2022-11-06</CPPstartDate><CPPendDate>2023-02-20</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><Reviews><CPPreviewDate>2023-01-30</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child>`;

describe('the children in need census', () => {
  it('turns each dated step into a row with its event type', async () => {
    const { tables } = await readText(envelope('CIN', child), 'cin.xml');
    const table = tables[0];
    expect(column(table, 'happened').map((day, row) => [day, column(table, 'type')[row]])).toEqual([
      ['2022-10-06', 'referral; referral_decision'],
      ['2022-10-07', 'assessment_start'],
      ['2022-11-01', 'assessment_end'],
      ['2022-11-02', 'cin_start'],
      ['2022-10-20', 's47_start'],
      ['2022-11-06', 'icpc'],
      ['2022-11-06', 'cpp_start'],
      ['2023-01-30', 'rcpc'],
      ['2023-02-20', 'cpp_end'],
      ['2023-02-27', 'case_closed'],
    ]);
    expect(column(table, 'text')[0]).toBe(
      'Referral received. Source: health visitor (3B). Primary need: abuse or neglect (N1)',
    );
    expect(column(table, 'text')[2]).toBe('Assessment completed. Factors: neglect (16A)');
    expect(new Set(column(table, 'reference'))).toEqual(new Set(['C7']));
    expect(table?.titleLines).toEqual(['Children in need census 2024, local authority 999']);
  });

  it('keeps dated elements of later years under their own name', async () => {
    const later = child.replace(
      '</CINdetails>',
      '<PreProceedingsandFGDM><DateOfFGDM>2023-02-01</DateOfFGDM></PreProceedingsandFGDM></CINdetails>',
    );
    const { tables } = await readText(envelope('CIN', later), 'cin.xml');
    const row = column(tables[0], 'happened').indexOf('2023-02-01');
    expect(column(tables[0], 'type')[row]).toBe('fgc');
  });

  it('refuses another return in the same envelope by its name', async () => {
    const read = await readText(envelope('SWWF', '<Child/>'), 'workforce.xml');
    expectRefused(read, 'not-a-case-return', 'workforce.xml');
    expect(read.problems[0]?.message).toContain('"SWWF"');
  });

  it('refuses a census without dated records, and XML of another kind', async () => {
    expectRefused(await readText(envelope('CIN', ''), 'cin.xml'), 'no-table-found', 'cin.xml');
    expectRefused(await readText('<?xml version="1.0"?><svg/>', 'a.xml'), 'not-a-case-return', 'a.xml');
    expectRefused(
      await readText('<Bundle xmlns="http://hl7.org/fhir"/>', 'a.xml'),
      'unsupported-version',
      'a.xml',
    );
  });

  it('uses codes of the event type list alone', async () => {
    const known = new Set(eventTypes.map(({ code }) => code));
    const { tables } = await readText(envelope('CIN', child), 'cin.xml');
    for (const type of column(tables[0], 'type').flatMap((each) => each.split('; ')))
      expect(known).toContain(type);
  });
});

const published = sharedData('published/d2i_cin_census_xml');

const conferences = (table: RawTable | undefined): number =>
  column(table, 'type').filter((type) => type === 'icpc').length;

describe.runIf(published !== null)('published census files', () => {
  it.each([
    ['CIN_Census_2021.xml', 1],
    ['CIN_Census_2024.xml', 2],
    ['CIN_header_issues_100.xml', 1],
    ['fake_CIN_data.partA.xml', 166],
  ])('%s: %i children, no date lost', async (name, children) => {
    const file = fileAt(`${published}/${name}`);
    const { tables } = await readFile(file);
    expect(new Set(column(tables[0], 'reference')).size).toBe(children);
    const xml = Buffer.from(file.bytes).toString();
    const dates = [...xml.matchAll(/<(\w+)>\d{4}-\d{2}-\d{2}<\/\1>/g)].map((match) => match[1] ?? '');
    const steps = dates.filter(
      (element) => !/Birth|ReferenceDate|InitialCPCtarget|DateOfInitialCPC/.test(element),
    );
    expect(column(tables[0], 'happened').length - conferences(tables[0])).toBe(steps.length);
  });
});
