// Generated from openapi.yaml by `npm run generate`; not to be edited.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "landing-zone",
    "version": "1",
    "description": "Accounts of an AWS organization, requests for new ones, and the store they are answered from.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0"
    },
    "contact": {}
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "accounts",
      "description": "Accounts, organizational units and requests for accounts."
    },
    {
      "name": "sync",
      "description": "The store and its synchronization with AWS."
    }
  ],
  "security": [
    {},
    {
      "JWT": []
    }
  ],
  "paths": {
    "/accounts": {
      "get": {
        "operationId": "ListAccounts",
        "description": "Accounts of the organization that the caller may see, ordered by name.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "search",
            "in": "query",
            "allowReserved": true,
            "description": "Part of a name, e-mail or account id, in any case.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "organizationalUnit",
            "in": "query",
            "allowReserved": true,
            "description": "Path of an organizational unit; accounts in it and below it.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 1000
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "description": "Entity reference of an owner.",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "description": "State of the account in AWS Organizations.",
            "required": false,
            "schema": {
              "$ref": "#/components/schemas/AccountState"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of accounts.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountList"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/accounts/{accountId}": {
      "get": {
        "operationId": "GetAccount",
        "description": "One account.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/AccountId"
          }
        ],
        "responses": {
          "200": {
            "description": "The account.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Account"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-names/{name}": {
      "get": {
        "operationId": "CheckAccountName",
        "description": "Whether an account may be requested under this name, and if not, why. The landing-zone configuration it is checked against is at most 30 seconds old.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "name": "name",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The answer.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountNameCheck"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/organizational-units": {
      "get": {
        "operationId": "ListOrganizationalUnits",
        "description": "Every organizational unit, parents before children, with what may be requested in it.",
        "tags": [
          "accounts"
        ],
        "responses": {
          "200": {
            "description": "The organizational units.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OrganizationalUnitList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests": {
      "get": {
        "operationId": "ListAccountRequests",
        "description": "Requests for accounts, newest first.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/Limit"
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "name": "filter",
            "in": "query",
            "allowReserved": true,
            "description": "mine are those the caller made; groups are those owned by a group of the caller; all are those the caller may see.",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "mine",
                "groups",
                "all"
              ],
              "default": "all"
            }
          },
          {
            "name": "state",
            "in": "query",
            "allowReserved": true,
            "required": false,
            "schema": {
              "$ref": "#/components/schemas/AccountRequestState"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of requests.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequestList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "post": {
        "operationId": "CreateAccountRequest",
        "description": "Requests an account. Answers at once; the request is followed by its id.",
        "tags": [
          "accounts"
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateAccountRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A request with the same token and content had been made before; this is it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "202": {
            "description": "The request is accepted.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests/plan": {
      "post": {
        "operationId": "PlanAccountRequest",
        "description": "What a request would do. Writes nothing.",
        "tags": [
          "accounts"
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AccountRequestInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The plan, or what is wrong with the request.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequestPlan"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests/{requestId}": {
      "get": {
        "operationId": "GetAccountRequest",
        "description": "One request with the state of every step.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/RequestId"
          }
        ],
        "responses": {
          "200": {
            "description": "The request.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "404": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests/{requestId}/cancel": {
      "post": {
        "operationId": "CancelAccountRequest",
        "description": "Cancels a request whose entry is not yet written to the landing-zone configuration.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/RequestId"
          }
        ],
        "responses": {
          "200": {
            "description": "The canceled request.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests/{requestId}/approve": {
      "post": {
        "operationId": "ApproveAccountRequest",
        "description": "Approves or rejects a request that waits for approval. Not open to the requester.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/RequestId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "decision"
                ],
                "properties": {
                  "decision": {
                    "type": "string",
                    "enum": [
                      "approve",
                      "reject"
                    ]
                  },
                  "comment": {
                    "type": "string",
                    "maxLength": 1000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The request after the decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/account-requests/{requestId}/retry": {
      "post": {
        "operationId": "RetryAccountRequest",
        "description": "Makes a new request from a failed one. When its account exists already, only the steps after its creation run.",
        "tags": [
          "accounts"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/RequestId"
          }
        ],
        "responses": {
          "202": {
            "description": "The new request.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountRequest"
                }
              }
            }
          },
          "409": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/sync": {
      "get": {
        "operationId": "GetSync",
        "description": "The newest sync runs and how each AWS connection answers.",
        "tags": [
          "sync"
        ],
        "responses": {
          "200": {
            "description": "The state of the store.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncStatus"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "post": {
        "operationId": "StartSync",
        "description": "Starts a sync run, or names the one that is running.",
        "tags": [
          "sync"
        ],
        "responses": {
          "202": {
            "description": "The run.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncRun"
                }
              }
            }
          },
          "403": {
            "$ref": "#/components/responses/ErrorResponse"
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "JWT": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "A Backstage token of a user or of a plugin that acts for one."
      }
    },
    "parameters": {
      "AccountId": {
        "name": "accountId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^\\d{12}$"
        }
      },
      "RequestId": {
        "name": "requestId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "pattern": "^[0-9a-z][0-9a-z-]{7,63}$"
        }
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "allowReserved": true,
        "description": "How many items a page holds at the most.",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 500,
          "default": 100
        }
      },
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "allowReserved": true,
        "description": "nextCursor of the page before; only with the same filters.",
        "required": false,
        "schema": {
          "type": "string",
          "maxLength": 1000
        }
      }
    },
    "responses": {
      "ErrorResponse": {
        "description": "An error, as Backstage writes them.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "problems": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Problem"
                }
              }
            },
            "additionalProperties": {}
          },
          "request": {
            "type": "object",
            "properties": {
              "method": {
                "type": "string"
              },
              "url": {
                "type": "string"
              }
            }
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "number"
              }
            }
          }
        },
        "additionalProperties": {}
      },
      "Problem": {
        "type": "object",
        "description": "One thing that is wrong with one field of a request.",
        "required": [
          "field",
          "rule",
          "message"
        ],
        "properties": {
          "field": {
            "type": "string"
          },
          "rule": {
            "type": "string"
          },
          "value": {},
          "message": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "AccountState": {
        "type": "string",
        "enum": [
          "PENDING_ACTIVATION",
          "ACTIVE",
          "SUSPENDED",
          "PENDING_CLOSURE",
          "CLOSED"
        ]
      },
      "Account": {
        "type": "object",
        "required": [
          "accountId",
          "name",
          "email",
          "state",
          "arn",
          "organizationalUnit",
          "tags",
          "entityRef",
          "links",
          "syncedAt"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "email": {
            "type": "string"
          },
          "state": {
            "type": "string"
          },
          "arn": {
            "type": "string",
            "description": "Without the id of the management account for callers who may not read that account."
          },
          "joinedAt": {
            "type": "string",
            "format": "date-time"
          },
          "joinedMethod": {
            "type": "string"
          },
          "organizationalUnit": {
            "type": "object",
            "description": "Empty texts while it could never be read.",
            "required": [
              "id",
              "path"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "path": {
                "type": "string"
              }
            },
            "additionalProperties": false
          },
          "owner": {
            "type": "string",
            "description": "Entity reference from the owner tag."
          },
          "tags": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "entityRef": {
            "type": "string"
          },
          "requestId": {
            "type": "string",
            "description": "The request that created the account, when this portal did."
          },
          "links": {
            "type": "object",
            "required": [
              "console"
            ],
            "properties": {
              "console": {
                "type": "string"
              },
              "accessPortal": {
                "type": "string"
              }
            },
            "additionalProperties": false
          },
          "syncedAt": {
            "type": "string",
            "format": "date-time"
          }
        },
        "additionalProperties": false
      },
      "DataAge": {
        "type": "object",
        "description": "How old the answer is.",
        "required": [
          "failures"
        ],
        "properties": {
          "syncedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the last complete sync run began; absent before the first."
          },
          "failures": {
            "type": "array",
            "description": "What the last run could not read, and why.",
            "items": {
              "$ref": "#/components/schemas/SyncFailure"
            }
          }
        },
        "additionalProperties": false
      },
      "AccountList": {
        "type": "object",
        "required": [
          "items",
          "totalItems",
          "dataAge"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Account"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "dataAge": {
            "$ref": "#/components/schemas/DataAge"
          }
        },
        "additionalProperties": false
      },
      "AccountNameCheck": {
        "type": "object",
        "required": [
          "name",
          "available",
          "problems"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "available": {
            "type": "boolean",
            "description": "Never true when something could not be looked at; a problem with the rule not-checked says so then."
          },
          "email": {
            "type": "string",
            "description": "The root e-mail address that would be generated."
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          }
        },
        "additionalProperties": false
      },
      "OrganizationalUnit": {
        "type": "object",
        "required": [
          "id",
          "name",
          "path",
          "arn",
          "accountCount",
          "requestable",
          "entityRef"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "parentId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "path": {
            "type": "string",
            "description": "Names from below the root, joined by a slash; Root for the root."
          },
          "arn": {
            "type": "string"
          },
          "accountCount": {
            "type": "integer",
            "description": "Accounts directly in it that the caller may see."
          },
          "requestable": {
            "type": "boolean"
          },
          "reason": {
            "type": "string",
            "description": "Why no account can be requested in it."
          },
          "approvalGroup": {
            "type": "string",
            "description": "Entity reference of the group that must approve a request in it."
          },
          "entityRef": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "OrganizationalUnitList": {
        "type": "object",
        "required": [
          "items",
          "dataAge"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrganizationalUnit"
            }
          },
          "dataAge": {
            "$ref": "#/components/schemas/DataAge"
          }
        },
        "additionalProperties": false
      },
      "AccountRequestInput": {
        "description": "A request for an AWS account.",
        "type": "object",
        "properties": {
          "accountName": {
            "type": "string",
            "minLength": 1,
            "maxLength": 50,
            "pattern": "^[\\x21-\\x7e]+$",
            "description": "Name of the new account: up to 50 characters, without spaces. It is also part of the e-mail address made for the account."
          },
          "email": {
            "type": "string",
            "minLength": 6,
            "maxLength": 64,
            "pattern": "^[A-Za-z0-9!#$*+/=?^_`{}~-]+(?:\\.[A-Za-z0-9!#$*+/=?^_`{}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z](?:-?[A-Za-z0-9])+$",
            "description": "E-mail address of the account's root user. No other AWS account may have it. Leave it out to get one made from the account name."
          },
          "supportEmails": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 6,
              "maxLength": 254
            },
            "minItems": 1,
            "maxItems": 10,
            "description": "Whom to write to about the account: 1 to 10 e-mail addresses. They are told when it is ready."
          },
          "organizationalUnit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 644,
            "pattern": "^[^/\\s](?:[^/]*[^/\\s])?(?:\\/[^/\\s](?:[^/]*[^/\\s])?){0,4}$",
            "description": "Organizational unit the account is put into, as in 'Workloads/Production', or 'Root'. It decides which rules the account is under."
          },
          "owner": {
            "type": "string",
            "minLength": 1,
            "maxLength": 133,
            "pattern": "^[Gg][Rr][Oo][Uu][Pp]:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\\/[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$",
            "description": "The group that owns the account, as in 'group:default/payments'."
          },
          "environment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256,
            "pattern": "^\\p{Z}*[\\p{L}\\p{N}_.:/=+\\-@][\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
            "description": "What the account is for in the life of the software, as in development or production."
          },
          "purpose": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256,
            "pattern": "^\\p{Z}*[\\p{L}\\p{N}_.:/=+\\-@][\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
            "description": "What the account is for, in a few words: letters, digits, spaces and _ . : / = + - @, as it is kept in an AWS tag."
          },
          "costCenter": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256,
            "pattern": "^\\p{Z}*[\\p{L}\\p{N}_.:/=+\\-@][\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
            "description": "Who pays for the account."
          },
          "dataClassification": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256,
            "pattern": "^\\p{Z}*[\\p{L}\\p{N}_.:/=+\\-@][\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
            "description": "How sensitive the data in the account may be."
          },
          "accountAlias": {
            "type": "string",
            "minLength": 3,
            "maxLength": 63,
            "pattern": "^[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
            "description": "Name in the sign-in address in place of the account id: lower-case letters, digits and single hyphens. Unique in all of AWS."
          },
          "tags": {
            "type": "object",
            "additionalProperties": {
              "type": "string",
              "maxLength": 256
            },
            "propertyNames": {
              "minLength": 1,
              "maxLength": 128
            },
            "default": {},
            "description": "Further AWS tags of the account."
          },
          "forceUpdate": {
            "type": "boolean",
            "default": false,
            "description": "Update the description and alias of an account that is in the configuration already, in place of creating one."
          },
          "bypassCreation": {
            "type": "boolean",
            "default": false,
            "description": "The account exists already: go on with its alias, tags and checks."
          }
        },
        "required": [
          "accountName",
          "supportEmails",
          "organizationalUnit",
          "owner",
          "environment",
          "purpose"
        ],
        "additionalProperties": false
      },
      "CreateAccountRequest": {
        "type": "object",
        "required": [
          "account"
        ],
        "properties": {
          "account": {
            "$ref": "#/components/schemas/AccountRequestInput"
          },
          "clientRequestToken": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "The same token with the same content names the same request; with other content it is refused."
          }
        },
        "additionalProperties": false
      },
      "AccountRequestState": {
        "type": "string",
        "enum": [
          "awaiting-approval",
          "starting",
          "running",
          "succeeded",
          "failed",
          "canceled",
          "rejected"
        ]
      },
      "AccountRequestStep": {
        "type": "object",
        "required": [
          "id",
          "title",
          "state",
          "attempts"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "pending",
              "running",
              "succeeded",
              "failed",
              "skipped"
            ]
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "attempts": {
            "type": "integer"
          },
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "remedy": {
                "type": "string"
              }
            },
            "additionalProperties": false
          }
        },
        "additionalProperties": false
      },
      "AccountRequestError": {
        "type": "object",
        "required": [
          "step",
          "name",
          "message",
          "remedy"
        ],
        "properties": {
          "step": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "remedy": {
            "type": "string"
          },
          "entryWithdrawn": {
            "type": "boolean",
            "description": "Whether the entry was taken out of the landing-zone configuration again."
          }
        },
        "additionalProperties": false
      },
      "AccountRequest": {
        "type": "object",
        "required": [
          "requestId",
          "state",
          "account",
          "requestedBy",
          "createdAt",
          "updatedAt",
          "steps",
          "cancelable",
          "retryable",
          "approvable"
        ],
        "properties": {
          "requestId": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/AccountRequestState"
          },
          "account": {
            "allOf": [
              {
                "$ref": "#/components/schemas/AccountRequestInput"
              }
            ]
          },
          "requestedBy": {
            "type": "string"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "updatedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "accountId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "executionArn": {
            "type": "string",
            "description": "Only for callers who may read every account."
          },
          "pipelineExecutionId": {
            "type": "string"
          },
          "approval": {
            "type": "object",
            "required": [
              "group"
            ],
            "properties": {
              "group": {
                "type": "string"
              },
              "decision": {
                "type": "string",
                "enum": [
                  "approve",
                  "reject"
                ]
              },
              "decidedBy": {
                "type": "string"
              },
              "decidedAt": {
                "type": "string",
                "format": "date-time"
              },
              "comment": {
                "type": "string"
              }
            },
            "additionalProperties": false
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AccountRequestStep"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "service",
                "name",
                "status"
              ],
              "properties": {
                "service": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "status": {
                  "type": "string",
                  "enum": [
                    "passed",
                    "failed"
                  ]
                },
                "message": {
                  "type": "string"
                }
              },
              "additionalProperties": false
            }
          },
          "mail": {
            "type": "object",
            "required": [
              "sent"
            ],
            "properties": {
              "sent": {
                "type": "boolean"
              },
              "error": {
                "type": "string"
              }
            },
            "additionalProperties": false
          },
          "error": {
            "$ref": "#/components/schemas/AccountRequestError"
          },
          "cancelable": {
            "type": "boolean",
            "description": "Whether the caller can cancel it now."
          },
          "approvable": {
            "type": "boolean",
            "description": "Whether the caller can approve or reject it now."
          },
          "retryable": {
            "type": "boolean",
            "description": "Whether the caller can make a new request from it."
          },
          "retriedBy": {
            "type": "string",
            "description": "The id of the request made from this one."
          },
          "usualDurationSeconds": {
            "type": "number",
            "description": "Median duration of the latest requests that succeeded."
          }
        },
        "additionalProperties": false
      },
      "AccountRequestList": {
        "type": "object",
        "required": [
          "items",
          "totalItems"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AccountRequest"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "AccountRequestPlan": {
        "type": "object",
        "required": [
          "valid",
          "problems"
        ],
        "properties": {
          "valid": {
            "type": "boolean"
          },
          "problems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Problem"
            }
          },
          "account": {
            "allOf": [
              {
                "$ref": "#/components/schemas/AccountRequestInput"
              }
            ]
          },
          "diff": {
            "type": "string",
            "description": "Unified diff of accounts-config.yaml; empty when creation is bypassed."
          },
          "approvalGroup": {
            "type": "string"
          },
          "planHash": {
            "type": "string",
            "description": "Changes when the request or the configuration it was planned on changes."
          }
        },
        "additionalProperties": false
      },
      "SyncFailure": {
        "type": "object",
        "required": [
          "operation",
          "message"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "operation": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "SyncRun": {
        "type": "object",
        "required": [
          "runId",
          "source",
          "state",
          "startedAt",
          "counts",
          "failures"
        ],
        "properties": {
          "runId": {
            "type": "string"
          },
          "source": {
            "type": "string",
            "enum": [
              "organizations"
            ]
          },
          "state": {
            "type": "string",
            "enum": [
              "running",
              "succeeded",
              "partial",
              "failed",
              "abandoned"
            ]
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "counts": {
            "type": "object",
            "additionalProperties": {
              "type": "integer"
            }
          },
          "failures": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncFailure"
            }
          },
          "error": {
            "type": "string"
          }
        },
        "additionalProperties": false
      },
      "SyncConnection": {
        "type": "object",
        "required": [
          "name",
          "accountId",
          "region",
          "status"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "accountId": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "ok",
              "failing",
              "unknown"
            ]
          },
          "reason": {
            "type": "string"
          },
          "checkedAt": {
            "type": "string",
            "format": "date-time"
          }
        },
        "additionalProperties": false
      },
      "SyncStatus": {
        "type": "object",
        "required": [
          "runs",
          "connections"
        ],
        "properties": {
          "runs": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncRun"
            }
          },
          "connections": {
            "type": "array",
            "description": "Only for callers who may read every account; empty for others.",
            "items": {
              "$ref": "#/components/schemas/SyncConnection"
            }
          }
        },
        "additionalProperties": false
      }
    }
  }
} as const;

export default { spec };
