import '#complaints';
