// @ts-check

/**
 * PostgreSQL sorts and compares text by the database's collation unless it is
 * told otherwise. Keys that are compared as ranges and shown in order need the
 * order of their bytes, which is what SQLite does.
 *
 * @param {import('knex').Knex} knex
 */
function bytewise(knex) {
  return knex.client.config.client.includes('pg') ? 'text collate "C"' : 'text';
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const ordered = bytewise(knex);

  await knex.schema.createTable('organizational_units', table => {
    table.comment('Organizational units as AWS Organizations last showed them');
    table.text('id').primary().comment('ou-... or r-...');
    table.text('parent_id');
    table.text('name').notNullable();
    table.specificType('path', ordered).notNullable();
    table.text('arn').notNullable();
    table.integer('depth').notNullable().comment('0 for the root');
    table
      .boolean('configured')
      .comment('Whether the landing-zone configuration lists it; null unknown');
    table.boolean('ignored').comment('Whether the configuration ignores it');
  });

  await knex.schema.createTable('accounts', table => {
    table.comment('Accounts as AWS Organizations last showed them');
    table.text('account_id').primary();
    table.text('name').notNullable();
    table.specificType('sort_name', ordered).notNullable();
    table.text('search_text').notNullable();
    table.text('email').notNullable();
    table.text('state').notNullable();
    table.text('arn').notNullable();
    table.text('joined_at');
    table.text('joined_method');
    table.text('organizational_unit_id').notNullable();
    table.specificType('organizational_unit_path', ordered).notNullable();
    table.text('owner').comment('Entity reference in lower case');
    table.text('request_id');
    table.text('tags').notNullable().comment('JSON object');
    table.text('content_hash').notNullable();
    table.text('synced_at').notNullable();
    table.text('removed_at').comment('Set while the removal is not announced');
    table.boolean('announced').notNullable();
    table.index(['sort_name', 'account_id']);
    table.index(['organizational_unit_path']);
    table.index(['owner']);
    table.index(['announced']);
  });

  await knex.schema.createTable('sync_leases', table => {
    table.comment('Which run may write; one row for each source');
    table.text('source').primary();
    table.bigInteger('fencing_number').notNullable();
    table.text('run_id');
    table.bigInteger('lease_until').notNullable().comment('Epoch, ms');
  });

  await knex.schema.createTable('sync_runs', table => {
    table.comment('History of synchronization');
    table.text('run_id').primary();
    table.text('source').notNullable();
    table.bigInteger('fencing_number').notNullable();
    table.text('state').notNullable();
    table.text('started_at').notNullable();
    table.text('ended_at');
    table.text('counts').notNullable().comment('JSON object');
    table.text('failures').notNullable().comment('JSON array');
    table.text('error');
    table.index(['source', 'started_at']);
  });

  await knex.schema.createTable('account_requests', table => {
    table.comment('Requests for accounts; the truth once AWS has forgotten');
    table.text('request_id').primary();
    table.text('state').notNullable();
    table.text('requested_by').notNullable();
    table.text('client_request_token');
    table.text('content_hash').notNullable();
    table.text('input').notNullable().comment('JSON, as it was asked for');
    table
      .text('execution_input')
      .notNullable()
      .comment('JSON, sent to StartExecution byte by byte');
    table.text('account_name').notNullable();
    table.text('account_name_key').notNullable().comment('Lower case');
    table.text('email_key').notNullable().comment('Lower case');
    table.specificType('organizational_unit_path', ordered).notNullable();
    table.text('owner').notNullable().comment('Lower case');
    table.text('account_id');
    table.text('execution_arn');
    table.text('pipeline_execution_id');
    table.text('steps').notNullable().comment('JSON array');
    table.text('checks').comment('JSON array');
    table.text('mail').comment('JSON object');
    table.text('error').comment('JSON object');
    table.text('approval_group');
    table.text('approval_decision');
    table.text('approval_decided_by');
    table.text('approval_decided_at');
    table.text('approval_comment');
    table.text('cancel_requested_by');
    table.text('retry_of');
    table.text('retried_by');
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('started_at').comment('When starting was first allowed');
    table.text('ended_at');
    table.integer('start_attempts').notNullable();
    table.text('notified_state').comment('The state notifiers were told of');
    table.text('claim').comment('Who works on it, until claimed_until');
    table.bigInteger('claimed_until').notNullable().comment('Epoch, ms');
    table.bigInteger('due_at').notNullable().comment('Epoch, ms');
    table.unique(['requested_by', 'client_request_token']);
    table.index(['state']);
    table.index(['created_at', 'request_id']);
    table.index(['account_name_key']);
  });

  await knex.schema.createTable('keys', table => {
    table.comment('Locks by name, and the key that signs cursors');
    table.text('name').primary();
    table.text('value').notNullable();
  });
  await knex('keys').insert({ name: 'account-request-lock', value: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('keys');
  await knex.schema.dropTable('account_requests');
  await knex.schema.dropTable('sync_runs');
  await knex.schema.dropTable('sync_leases');
  await knex.schema.dropTable('accounts');
  await knex.schema.dropTable('organizational_units');
};
