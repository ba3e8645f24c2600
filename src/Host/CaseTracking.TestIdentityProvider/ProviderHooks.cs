namespace CaseTracking.TestIdentityProvider;

/// <summary>Lets a test turn the provider into a hostile one. Untouched, it is an honest one.</summary>
public sealed class ProviderHooks
{
    /// <summary>Writes the id token; an honest one signs the draft as it is.</summary>
    public Func<IdTokenDraft, string> WriteIdToken { get; set; } = draft => draft.Sign();

    /// <summary>Changes what the browser brings back (<c>code</c>, <c>state</c>, <c>iss</c>).</summary>
    public Action<IDictionary<string, string?>> ChangeAnswer { get; set; } = _ => { };

    /// <summary>Whether codes are handed out against any verifier.</summary>
    public bool IgnoresPkce { get; set; }

    /// <summary>Whether a code may be used again.</summary>
    public bool AcceptsUsedCodes { get; set; }
}
