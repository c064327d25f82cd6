import { childrenOf, textOf } from '../../xml/records.ts';
import type { XmlElement } from '../../xml/records.ts';
import { sentences } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import {
  abuseCategories,
  assessmentFactors,
  closureReasons,
  inWords,
  primaryNeeds,
  referralSources,
} from './codes.ts';

type Step = Pick<KnownRecord, 'happened' | 'text' | 'record'> &
  Partial<Pick<KnownRecord, 'type' | 'outcome'>>;

/** The dated steps of one `<Child>` of the census, in the order of the file. */
export function childRecords(child: XmlElement): readonly KnownRecord[] {
  const identifiers = childrenOf(child, 'ChildIdentifiers')[0];
  const childId = textOf(identifiers, 'LAchildID') || textOf(identifiers, 'UPN');
  const birthDate = textOf(identifiers, 'PersonBirthDate') || textOf(identifiers, 'ExpectedPersonBirthDate');
  const death: Step = {
    happened: textOf(identifiers, 'PersonDeathDate'),
    text: 'Death of the child',
    record: 'PersonDeathDate',
  };
  return [...childrenOf(child, 'CINdetails').flatMap(caseSteps), death]
    .filter((step) => step.happened !== '')
    .map((step): KnownRecord => ({
      childId,
      child: childId,
      birthDate,
      happened: step.happened,
      type: step.type,
      text: step.text,
      outcome: step.outcome,
      record: step.record,
    }));
}

/** Steps of one period in need, from referral to closure. */
function caseSteps(details: XmlElement): readonly Step[] {
  const noAction = isYes(textOf(details, 'ReferralNFA'));
  const inSection47 = childrenOf(details, 'Section47').map((each) => textOf(each, 'DateOfInitialCPC'));
  const conference = textOf(details, 'DateOfInitialCPC');
  const reason = inWords(closureReasons, textOf(details, 'ReasonForClosure'));
  return [
    {
      happened: textOf(details, 'CINreferralDate'),
      type: noAction ? 'referral; referral_decision' : 'referral',
      text: sentences(
        'Referral received',
        labelled('Source', inWords(referralSources, textOf(details, 'ReferralSource'))),
        labelled('Primary need', inWords(primaryNeeds, textOf(details, 'PrimaryNeedCode'))),
      ),
      outcome: noAction ? 'No further action' : '',
      record: 'CINreferralDate',
    },
    ...childrenOf(details, 'Assessments').flatMap(assessmentSteps),
    ...childrenOf(details, 'CINPlanDates').flatMap(planSteps),
    ...childrenOf(details, 'Section47').flatMap(section47Steps),
    ...(inSection47.includes(conference) ? [] : [conferenceStep(conference)]),
    ...childrenOf(details, 'ChildProtectionPlans').flatMap(protectionSteps),
    ...details.children.filter((each) => !knownParts.has(each.name)).flatMap(otherSteps),
    {
      happened: textOf(details, 'CINclosureDate'),
      type: 'case_closed',
      text: sentences('Case closed', labelled('Reason', reason)),
      outcome: reason,
      record: 'CINclosureDate',
    },
  ];
}

function assessmentSteps(assessment: XmlElement): readonly Step[] {
  const factors = childrenOf(assessment, 'FactorsIdentifiedAtAssessment')
    .flatMap((each) => childrenOf(each, 'AssessmentFactors'))
    .map((each) => inWords(assessmentFactors, each.text.trim()))
    .filter((factor) => factor !== '');
  return [
    {
      happened: textOf(assessment, 'AssessmentActualStartDate'),
      type: 'assessment_start',
      text: 'Assessment started',
      record: 'AssessmentActualStartDate',
    },
    step(assessment, 'AssessmentInternalReviewDate', '', 'Internal review of the assessment'),
    {
      happened: textOf(assessment, 'AssessmentAuthorisationDate'),
      type: 'assessment_end',
      text: sentences('Assessment completed', labelled('Factors', factors.join('; '))),
      record: 'AssessmentAuthorisationDate',
    },
  ];
}

function planSteps(plan: XmlElement): readonly Step[] {
  return [
    step(plan, 'CINPlanStartDate', 'cin_start', 'Child in need plan started'),
    step(plan, 'CINPlanEndDate', 'cin_end', 'Child in need plan ended'),
  ];
}

function section47Steps(enquiry: XmlElement): readonly Step[] {
  const notRequired = isYes(textOf(enquiry, 'ICPCnotRequired'));
  const target = textOf(enquiry, 'InitialCPCtarget');
  return [
    {
      ...step(enquiry, 'S47ActualStartDate', 's47_start', 'Section 47 enquiry started'),
      outcome: notRequired ? 'Initial conference not required' : labelled('Conference due by', target),
    },
    conferenceStep(textOf(enquiry, 'DateOfInitialCPC')),
  ];
}

function conferenceStep(happened: string): Step {
  return { happened, type: 'icpc', text: 'Initial child protection conference', record: 'DateOfInitialCPC' };
}

function protectionSteps(plan: XmlElement): readonly Step[] {
  const first = inWords(abuseCategories, textOf(plan, 'InitialCategoryOfAbuse'));
  const latest = inWords(abuseCategories, textOf(plan, 'LatestCategoryOfAbuse'));
  const earlier = textOf(plan, 'NumberOfPreviousCPP');
  return [
    {
      happened: textOf(plan, 'CPPstartDate'),
      type: 'cpp_start',
      text: sentences(
        'Child protection plan started',
        labelled('Category', first),
        latest === first ? '' : labelled('Latest category', latest),
        labelled('Previous plans', earlier),
      ),
      record: 'CPPstartDate',
    },
    ...childrenOf(plan, 'Reviews')
      .flatMap((reviews) => childrenOf(reviews, 'CPPreviewDate'))
      .map((review): Step => ({
        happened: review.text.trim(),
        type: 'rcpc',
        text: 'Review child protection conference',
        record: 'CPPreviewDate',
      })),
    step(plan, 'CPPendDate', 'cpp_end', 'Child protection plan ended'),
  ];
}

const knownParts = new Set([
  'CINreferralDate',
  'CINclosureDate',
  'DateOfInitialCPC',
  'Assessments',
  'CINPlanDates',
  'Section47',
  'ChildProtectionPlans',
]);

/** Dated elements of later census years: kept under their own name, typed where the name says what it is. */
function otherSteps(element: XmlElement): readonly Step[] {
  const value = element.text.trim();
  const own: readonly Step[] = /^\d{4}-\d{2}-\d{2}/.test(value)
    ? [{ happened: value, type: typeByName(element.name), text: spaced(element.name), record: element.name }]
    : [];
  return [...own, ...element.children.flatMap(otherSteps)];
}

function typeByName(name: string): string {
  if (/FamilyGroup|FGDM|FGC/i.test(name)) return 'fgc';
  if (/Letter|LBP/i.test(name)) return 'plo_letter';
  if (/LegalPlanning|LegalGateway|LPM/i.test(name)) return 'lpm';
  return /PreProceeding|PLO/i.test(name) ? 'plo_meeting' : '';
}

function step(element: XmlElement, name: string, type: string, text: string): Step {
  return { happened: textOf(element, name), type, text, record: name };
}

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

function isYes(value: string): boolean {
  return /^(?:1|true|y|yes)$/i.test(value);
}

/** "PreProceedingsStartDate" as "Pre proceedings start date". */
function spaced(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
