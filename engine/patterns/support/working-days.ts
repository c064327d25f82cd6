export { addWorkingDays, workingDaysBetween } from '../../../shared/calendar/working-days.ts';
