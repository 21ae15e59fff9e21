export { RequestSteps } from './RequestSteps';
export { useStepAnnouncement } from './useStepAnnouncement';
