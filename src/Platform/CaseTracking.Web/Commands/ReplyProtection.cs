using CaseTracking.Messaging;
using Microsoft.AspNetCore.DataProtection;

namespace CaseTracking.Web.Commands;

/// <summary>Stored replies may hold a code that only its owner should know: their bodies are kept encrypted.</summary>
internal sealed class ReplyProtection(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("CaseTracking.IdempotentReply");

    public StoredReply Hide(StoredReply reply) => reply with { Body = reply.Body is null ? null : _protector.Protect(reply.Body) };

    public StoredReply Reveal(StoredReply reply) => reply with { Body = reply.Body is null ? null : _protector.Unprotect(reply.Body) };
}
