import { rule } from './heading-rule.ts';
import type { HeadingRule } from './heading-rule.ts';

/** What headings say of columns that hold dates. The first rule that matches decides. */
export const dateRules: readonly HeadingRule[] = [
  rule(
    'ignore',
    5,
    /\b(?:dob|d o b|date of birth|birth ?date|born|edd|expected date of (?:delivery|birth))\b/,
  ),
  rule('measure', 3, /\b(?:due|next|target|deadline|expiry|expires|planned|date required)\b/),
  rule(
    'recorded',
    5,
    /\b(?:recorded|recording|entered|created|creation|logged|written|inputted|input|added|authori[sz]ed|authori[sz]ation|finali[sz]ed|validated|confirmed|saved|posted|scanned|signed|typed|uploaded|submitted|reported|received|rec d|modified|updated|amended|booked|booking|scheduled)\b|^(?:time ?stamp|system date|audit date|date of report)$/,
  ),
  rule(
    'end',
    4,
    /^(?:to|until|till|end|ended|ends|finish|finished|closed|ceased|dec|last date)$|\b(?:end|ended|to|until|finish|finished|clos(?:e|ed|ure)|complet(?:ed|ion)|discharged?|ceased)(?: date| day| datetime| on)?$|\bdate (?:to|until|closed|ended|ceased|completed|discharged|of (?:closure|discharge|completion))\b|\bend (?:date|day)\b/,
  ),
  rule(
    'happened',
    6,
    /^(?:date|when|day|dates|date s|date time|datetime|date and time|date of (?:event|incident|contact|entry)|event date|incident date|incident start|contact date)$/,
  ),
  rule(
    'happened',
    5,
    /\b(?:event|incident|occurr\w*|contact|visit|consultation|appointment|appt|attendance|referral|meeting|activity|episode|session|start|started|from|began|commenced|admission|admitted|arrival|decom|seen)\b/,
  ),
  rule('happened', 3, /\bdate\b|\bwhen\b|\bday\b/),
];
