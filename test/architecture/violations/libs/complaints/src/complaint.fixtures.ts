import './complaint.decider.spec.js';
