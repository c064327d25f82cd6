export { profile, type Profile } from '../../shared/profile/profile.ts';
