using System.Text.Json.Nodes;

namespace CaseTracking.EventSourcing.Events;

/// <summary>
/// Turns the stored JSON of one version into that of the next. Pure and total: it never looks anything up and handles every
/// payload that version can have. Versions chain, so each step is written once.
/// </summary>
/// <param name="FromVersion">The version it reads; it writes <c>FromVersion + 1</c>.</param>
/// <param name="Apply">The change; it may edit and return the object it is given.</param>
public sealed record Upcast(int FromVersion, Func<JsonObject, JsonObject> Apply);
