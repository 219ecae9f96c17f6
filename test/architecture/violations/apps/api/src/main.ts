import '../../console/src/board.js';
import '../../../libs/complaints/src/complaint.decider.js';
