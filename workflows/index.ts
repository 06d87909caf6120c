export { canaryWorkflow } from './canary';
export { collectionWorkflow } from './collection';
export { mailWorkflow } from './mail';
export { planWorkflow } from './plan';
export { reconcileWorkflow } from './reconcile';
export { rehearsalWorkflow } from './rehearsal';
