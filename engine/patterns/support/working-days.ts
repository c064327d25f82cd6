export { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../shared/calendar/working-days.ts';
