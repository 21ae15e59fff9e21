// Generated from openapi.yaml by `npm run generate`; not to be edited.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Accounts of the organization that the caller may see, ordered by name. */
        get: operations["ListAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One account. */
        get: operations["GetAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-names/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether an account may be requested under this name, and if not, why. The landing-zone configuration it is checked against is at most 30 seconds old. */
        get: operations["CheckAccountName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizational-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every organizational unit, parents before children, with what may be requested in it. */
        get: operations["ListOrganizationalUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Requests for accounts, newest first. */
        get: operations["ListAccountRequests"];
        put?: never;
        /** @description Requests an account. Answers at once; the request is followed by its id. */
        post: operations["CreateAccountRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What a request would do. Writes nothing. */
        post: operations["PlanAccountRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One request with the state of every step. */
        get: operations["GetAccountRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests/{requestId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Cancels a request whose entry is not yet written to the landing-zone configuration. */
        post: operations["CancelAccountRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests/{requestId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approves or rejects a request that waits for approval. Not open to the requester. */
        post: operations["ApproveAccountRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-requests/{requestId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Makes a new request from a failed one. When its account exists already, only the steps after its creation run. */
        post: operations["RetryAccountRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest sync runs and how each AWS connection answers. */
        get: operations["GetSync"];
        put?: never;
        /** @description Starts a sync run, or names the one that is running. */
        post: operations["StartSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
                problems?: components["schemas"]["Problem"][];
            } & {
                [key: string]: unknown;
            };
            request?: {
                method?: string;
                url?: string;
            };
            response: {
                statusCode: number;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description One thing that is wrong with one field of a request. */
        Problem: {
            field: string;
            rule: string;
            value?: unknown;
            message: string;
        };
        /** @enum {string} */
        AccountState: "PENDING_ACTIVATION" | "ACTIVE" | "SUSPENDED" | "PENDING_CLOSURE" | "CLOSED";
        Account: {
            accountId: string;
            name: string;
            email: string;
            state: string;
            /** @description Without the id of the management account for callers who may not read that account. */
            arn: string;
            /** Format: date-time */
            joinedAt?: string;
            joinedMethod?: string;
            /** @description Empty texts while it could never be read. */
            organizationalUnit: {
                id: string;
                path: string;
            };
            /** @description Entity reference from the owner tag. */
            owner?: string;
            tags: {
                [key: string]: string;
            };
            entityRef: string;
            /** @description The request that created the account, when this portal did. */
            requestId?: string;
            links: {
                console: string;
                accessPortal?: string;
            };
            /** Format: date-time */
            syncedAt: string;
        };
        /** @description How old the answer is. */
        DataAge: {
            /**
             * Format: date-time
             * @description When the last complete sync run began; absent before the first.
             */
            syncedAt?: string;
            /** @description What the last run could not read, and why. */
            failures: components["schemas"]["SyncFailure"][];
        };
        AccountList: {
            items: components["schemas"]["Account"][];
            totalItems: number;
            nextCursor?: string;
            dataAge: components["schemas"]["DataAge"];
        };
        AccountNameCheck: {
            name: string;
            /** @description Never true when something could not be looked at; a problem with the rule not-checked says so then. */
            available: boolean;
            /** @description The root e-mail address that would be generated. */
            email?: string;
            problems: components["schemas"]["Problem"][];
        };
        OrganizationalUnit: {
            id: string;
            parentId?: string;
            name: string;
            /** @description Names from below the root, joined by a slash; Root for the root. */
            path: string;
            arn: string;
            /** @description Accounts directly in it that the caller may see. */
            accountCount: number;
            requestable: boolean;
            /** @description Why no account can be requested in it. */
            reason?: string;
            /** @description Entity reference of the group that must approve a request in it. */
            approvalGroup?: string;
            entityRef: string;
        };
        OrganizationalUnitList: {
            items: components["schemas"]["OrganizationalUnit"][];
            dataAge: components["schemas"]["DataAge"];
        };
        /** @description A request for an AWS account. */
        AccountRequestInput: {
            /** @description Name of the new account: up to 50 characters, without spaces. It is also part of the e-mail address made for the account. */
            accountName: string;
            /** @description E-mail address of the account's root user. No other AWS account may have it. Leave it out to get one made from the account name. */
            email?: string;
            /** @description Whom to write to about the account: 1 to 10 e-mail addresses. They are told when it is ready. */
            supportEmails: string[];
            /** @description Organizational unit the account is put into, as in 'Workloads/Production', or 'Root'. It decides which rules the account is under. */
            organizationalUnit: string;
            /** @description The group that owns the account, as in 'group:default/payments'. */
            owner: string;
            /** @description What the account is for in the life of the software, as in development or production. */
            environment: string;
            /** @description What the account is for, in a few words: letters, digits, spaces and _ . : / = + - @, as it is kept in an AWS tag. */
            purpose: string;
            /** @description Who pays for the account. */
            costCenter?: string;
            /** @description How sensitive the data in the account may be. */
            dataClassification?: string;
            /** @description Name in the sign-in address in place of the account id: lower-case letters, digits and single hyphens. Unique in all of AWS. */
            accountAlias?: string;
            /**
             * @description Further AWS tags of the account.
             * @default {}
             */
            tags: {
                [key: string]: string;
            };
            /**
             * @description Update the description and alias of an account that is in the configuration already, in place of creating one.
             * @default false
             */
            forceUpdate: boolean;
            /**
             * @description The account exists already: go on with its alias, tags and checks.
             * @default false
             */
            bypassCreation: boolean;
        };
        CreateAccountRequest: {
            account: components["schemas"]["AccountRequestInput"];
            /** @description The same token with the same content names the same request; with other content it is refused. */
            clientRequestToken?: string;
        };
        /** @enum {string} */
        AccountRequestState: "awaiting-approval" | "starting" | "running" | "succeeded" | "failed" | "canceled" | "rejected";
        AccountRequestStep: {
            id: string;
            title: string;
            /** @enum {string} */
            state: "pending" | "running" | "succeeded" | "failed" | "skipped";
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            attempts: number;
            error?: {
                name: string;
                message: string;
                remedy?: string;
            };
        };
        AccountRequestError: {
            step: string;
            name: string;
            message: string;
            remedy: string;
            /** @description Whether the entry was taken out of the landing-zone configuration again. */
            entryWithdrawn?: boolean;
        };
        AccountRequest: {
            requestId: string;
            state: components["schemas"]["AccountRequestState"];
            account: components["schemas"]["AccountRequestInput"];
            requestedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            endedAt?: string;
            accountId?: string;
            entityRef?: string;
            /** @description Only for callers who may read every account. */
            executionArn?: string;
            pipelineExecutionId?: string;
            approval?: {
                group: string;
                /** @enum {string} */
                decision?: "approve" | "reject";
                decidedBy?: string;
                /** Format: date-time */
                decidedAt?: string;
                comment?: string;
            };
            steps: components["schemas"]["AccountRequestStep"][];
            checks?: {
                service: string;
                name: string;
                /** @enum {string} */
                status: "passed" | "failed";
                message?: string;
            }[];
            mail?: {
                sent: boolean;
                error?: string;
            };
            error?: components["schemas"]["AccountRequestError"];
            /** @description Whether the caller can cancel it now. */
            cancelable: boolean;
            /** @description Whether the caller can approve or reject it now. */
            approvable: boolean;
            /** @description Whether the caller can make a new request from it. */
            retryable: boolean;
            /** @description The id of the request made from this one. */
            retriedBy?: string;
            /** @description Median duration of the latest requests that succeeded. */
            usualDurationSeconds?: number;
        };
        AccountRequestList: {
            items: components["schemas"]["AccountRequest"][];
            totalItems: number;
            nextCursor?: string;
        };
        AccountRequestPlan: {
            valid: boolean;
            problems: components["schemas"]["Problem"][];
            account?: components["schemas"]["AccountRequestInput"];
            /** @description Unified diff of accounts-config.yaml; empty when creation is bypassed. */
            diff?: string;
            approvalGroup?: string;
            /** @description Changes when the request or the configuration it was planned on changes. */
            planHash?: string;
        };
        SyncFailure: {
            accountId?: string;
            operation: string;
            message: string;
        };
        SyncRun: {
            runId: string;
            /** @enum {string} */
            source: "organizations";
            /** @enum {string} */
            state: "running" | "succeeded" | "partial" | "failed" | "abandoned";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            counts: {
                [key: string]: number;
            };
            failures: components["schemas"]["SyncFailure"][];
            error?: string;
        };
        SyncConnection: {
            name: string;
            accountId: string;
            region: string;
            /** @enum {string} */
            status: "ok" | "failing" | "unknown";
            reason?: string;
            /** Format: date-time */
            checkedAt?: string;
        };
        SyncStatus: {
            runs: components["schemas"]["SyncRun"][];
            /** @description Only for callers who may read every account; empty for others. */
            connections: components["schemas"]["SyncConnection"][];
        };
    };
    responses: {
        /** @description An error, as Backstage writes them. */
        ErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        AccountId: string;
        RequestId: string;
        /** @description How many items a page holds at the most. */
        Limit: number;
        /** @description nextCursor of the page before; only with the same filters. */
        Cursor: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListAccounts: {
        parameters: {
            query?: {
                /** @description How many items a page holds at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description nextCursor of the page before; only with the same filters. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Part of a name, e-mail or account id, in any case. */
                search?: string;
                /** @description Path of an organizational unit; accounts in it and below it. */
                organizationalUnit?: string;
                /** @description Entity reference of an owner. */
                owner?: string;
                /** @description State of the account in AWS Organizations. */
                state?: components["schemas"]["AccountState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            400: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            404: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    CheckAccountName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountNameCheck"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListOrganizationalUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organizational units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationalUnitList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListAccountRequests: {
        parameters: {
            query?: {
                /** @description How many items a page holds at the most. */
                limit?: components["parameters"]["Limit"];
                /** @description nextCursor of the page before; only with the same filters. */
                cursor?: components["parameters"]["Cursor"];
                /** @description mine are those the caller made; groups are those owned by a group of the caller; all are those the caller may see. */
                filter?: "mine" | "groups" | "all";
                state?: components["schemas"]["AccountRequestState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequestList"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreateAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountRequest"];
            };
        };
        responses: {
            /** @description A request with the same token and content had been made before; this is it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            /** @description The request is accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            400: components["responses"]["ErrorResponse"];
            403: components["responses"]["ErrorResponse"];
            409: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    PlanAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequestInput"];
            };
        };
        responses: {
            /** @description The plan, or what is wrong with the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequestPlan"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            404: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    CancelAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The canceled request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            409: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    ApproveAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "reject";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The request after the decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            403: components["responses"]["ErrorResponse"];
            409: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    RetryAccountRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: components["parameters"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new request. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            409: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the store. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStatus"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    StartSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRun"];
                };
            };
            403: components["responses"]["ErrorResponse"];
            default: components["responses"]["ErrorResponse"];
        };
    };
}
