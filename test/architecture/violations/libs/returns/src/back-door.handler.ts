import '../../complaints/src/complaint.queries.js';
