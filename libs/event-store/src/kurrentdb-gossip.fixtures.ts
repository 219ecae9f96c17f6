import type { sendUnaryData } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { v5 as uuidV5 } from 'uuid';

/** A node as the others speak of it. */
export type Member = Readonly<{ port: number; isLeader: boolean }>;

const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;

/** Tells clients which nodes there are and who leads them. Nobody is elected: the spec says who it is. */
export const gossipWith =
  (members: () => readonly Member[]) => (_: unknown, answer: sendUnaryData<gossip.ClusterInfo>) =>
    answer(null, new gossip.ClusterInfo().setMembersList(members().map(asMember)));

const asMember = ({ port, isLeader }: Member) =>
  new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(uuidV5(String(port), uuidV5.URL)))
    .setTimeStamp(String(Date.now()))
    .setState(isLeader ? LEADER : FOLLOWER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
