import './complaint.events.js';
