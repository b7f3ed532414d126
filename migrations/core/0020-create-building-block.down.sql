drop table core.building_block_goal;
drop table core.building_block;
drop table core.ladder_judgement;
